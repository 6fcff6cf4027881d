import type { Request, RequestHandler, Response } from 'express';
import { asLanguage, DEFAULT_LANGUAGE, fromAcceptLanguage } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { readCookie } from '#app/platform/session/cookie.ts';
import { safePath } from './safe-redirect.ts';

const RETRY_SECONDS = 5;

/** Answers, at next to no cost, that too much was asked at once: a page with the way back for whoever reads one. */
export const tooMany =
  (stylesheets: readonly string[]): RequestHandler =>
  (req: Request, res: Response): void => {
    res.status(429).setHeader('Retry-After', RETRY_SECONDS);
    if (!req.headers.accept?.includes('text/html')) {
      res.type('text/plain').send('429');
      return;
    }
    res.type('html').send(pageFor(req, stylesheets));
  };

function pageFor(req: Request, stylesheets: readonly string[]): string {
  const lang =
    asLanguage(readCookie(req.headers.cookie ?? null, 'lang')) ??
    fromAcceptLanguage(req.headers['accept-language']) ??
    DEFAULT_LANGUAGE;
  const t = translatorFor(lang);
  const isForm = req.method === 'POST';
  const title = escaped(t('ui:error.manyTitle'));
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`);
  const [href, label] = isForm
    ? ['/', t('ui:error.home')]
    : [safePath(req.originalUrl), t('ui:error.again')];
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title} · ${escaped(t('frame:brand'))}</title>${links.join('')}</head>`,
    `<body><main id="main"><div class="lost"><div><h1>${title}</h1>`,
    `<p>${escaped(t(isForm ? 'ui:error.manyForm' : 'ui:error.manyText'))}</p>`,
    `<div class="buttons"><a class="btn" href="${escaped(href)}">${escaped(label)}</a></div>`,
    '</div></div></main></body></html>',
  ].join('');
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
