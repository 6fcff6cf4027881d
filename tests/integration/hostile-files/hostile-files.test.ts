// Suite 10: the named files, judged in the child, sent through the form, and what a photo still says of itself.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { inspectUpload } from '#app/platform/files/inspect-upload.server.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { hostileUploads } from '#tests/support/hostile-uploads.ts';
import { photo } from '#tests/support/image-files.ts';
import { runApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import { judged, named } from './judged.ts';

const running = runApp();
const t = translatorFor('ru');
const list = named.map(([, what]) => hostileUploads.find((upload) => upload.what === what)!);
/** All of the list in full; in short, through the form, what would be most of a page if it were opened. */
const files = isFull ? hostileUploads : list;
const sent = isFull ? hostileUploads : list.slice(0, 9);

const headers = () => ({
  Cookie: `lacuna=${running.people.author.secret}; lang=ru`,
  Origin: running.app.origin,
});

async function send(reportId: string, file: { name: string; type?: string; bytes: Buffer }) {
  const body = new FormData();
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.type ?? '' });
  body.append('file', blob, file.name);
  const path = `${running.app.origin}/reports/${reportId}/files/new`;
  // A connection kept since the last file may have been closed while this one was made.
  const alone = { ...headers(), Connection: 'close' };
  return fetch(path, { method: 'POST', redirect: 'manual', headers: alone, body });
}

const get = (path: string) => fetch(running.app.origin + path, { headers: headers() });

/** How many fields of its own a picture has beside its pixels. */
async function fieldsOf(bytes: Buffer): Promise<number> {
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  return [exif, xmp, iptc].filter((field) => field !== undefined).length;
}

test('each hostile file gets its verdict, cheaply, and nothing of one is ever opened', async () => {
  const { id: reportId } = await makeThing(running, 'draft');
  const verdicts = await judged(files, inspectUpload);

  const missaid: string[] = [];
  const sniffed: string[] = [];
  for (const { what, name, type, bytes, reason } of sent) {
    const file = { name, bytes: await bytes(), ...(type ? { type } : {}) };
    const answer = await send(reportId, file);
    if (answer.headers.get('x-content-type-options') !== 'nosniff') sniffed.push(what);
    const page = await answer.text();
    const refused = answer.status === 422 && page.includes(t(`sources:refused.${reason}`));
    // What a browser cannot name well is no form at all.
    if (!refused && answer.status !== 400) missaid.push(`${what}: ${answer.status}`);
  }

  const taken = await send(reportId, {
    name: 'photo.jpg',
    type: 'image/jpeg',
    bytes: await photo(),
  });
  const upload = taken.headers.get('location') ?? '';
  await fetch(running.app.origin + upload, {
    method: 'POST',
    redirect: 'manual',
    headers: headers(),
    body: new URLSearchParams({ name: 'photo.jpg' }),
  });
  const id = upload.slice('/uploads/'.length);
  const shown = await get(`/files/${id}/view`);
  const kept = await get(`/files/${id}`);
  for (const answer of [shown, kept]) {
    expect(answer.status).toBe(200);
    if (answer.headers.get('x-content-type-options') !== 'nosniff') sniffed.push(answer.url);
  }
  const inline = kept.headers.get('content-disposition')?.startsWith('attachment') ? 0 : 1;
  const original = await fieldsOf(Buffer.from(await kept.arrayBuffer()));
  const exif = await fieldsOf(Buffer.from(await shown.arrayBuffer()));

  const seconds = verdicts.cpuMs / 1_000;
  const right = files.length - verdicts.wrong.length;
  await keepFigures(
    'uploads',
    `verdicts ${right}/${files.length} (the ${named.length} named among them), at most ${seconds.toFixed(2)} s CPU and ${verdicts.rssMb} MB; ` +
      `${sent.length} through the form: ${missaid.length} wrong, without nosniff ${sniffed.length}, opened inline ${inline}, EXIF left ${exif}`,
    { right, files: files.length, seconds, rssMb: verdicts.rssMb, missaid, sniffed, inline, exif },
  );
  expect(list).not.toContain(undefined);
  expect(verdicts.wrong).toEqual([]);
  expect([missaid, sniffed, inline, exif]).toEqual([[], [], 0, 0]);
  expect(original).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(2);
  expect(verdicts.rssMb).toBeLessThanOrEqual(150);
}, 600_000);
