// How a stored file leaves the house: to be saved, never to be opened inside the site.
import type { Stretch } from './byte-range.ts';

/** The headers of an answer that carries a stored file or a stretch of it, under the name that its reader will see. */
export function fileHeaders(file: {
  name: string;
  mime: string;
  size: number;
  stretch?: Stretch | null;
}): Record<string, string> {
  const { size, stretch } = file;
  return {
    'Content-Type': file.mime,
    'Content-Length': String(stretch ? stretch.end - stretch.start + 1 : size),
    ...(stretch && { 'Content-Range': `bytes ${stretch.start}-${stretch.end}/${size}` }),
    'Accept-Ranges': 'bytes',
    'Content-Disposition': attachment(file.name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** RFC 6266: a plain name for old readers and the whole one in UTF-8 (RFC 5987). */
function attachment(name: string): string {
  const wellFormed = name.toWellFormed();
  const plain = wellFormed.replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  const whole = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
