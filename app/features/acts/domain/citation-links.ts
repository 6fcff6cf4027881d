// Addresses and ids of Adilet in a text. From domain/citation.md, 3: a letter, two digits of the year,
// then seven digits and a low line, or eight digits; local acts have a letter after the year.
import type { EvenText } from './citation-text.ts';

export interface ActLink {
  adiletId: string;
  lang?: 'ru' | 'kk' | 'en';
  anchor?: string;
  edition?: string;
  /** In the even text. */
  start: number;
  end: number;
}

const idForm = /[A-Z]\d{2}(?:\d{7}_|\d{8}|[A-Z]\d{7})(?![\p{L}\d])/gu;
const hosts = /(?:adilet\.zan\.kz|zakon\.uchet\.kz)\/(rus|kaz|eng)\/[a-z/]*$/;
const after = /^(?:\/(\d{2})\.(\d{2})\.(\d{4}))?(?:#(z\d{1,6}))?/;
const languages = { rus: 'ru', kaz: 'kk', eng: 'en' } as const;
/** The longest address before an id: scheme, host, language, folders. */
const addressReach = 64;

/** Every id of Adilet, with what its address says beside it. */
export function linksIn({ text }: EvenText): ActLink[] {
  return [...text.matchAll(idForm)].flatMap((match) => {
    const at = match.index;
    if (/[\p{L}\d]/u.test(text[at - 1] ?? '')) return [];
    const adiletId = match[0];
    const before = text.slice(Math.max(0, at - addressReach), at);
    const host = hosts.exec(before);
    const end = at + adiletId.length;
    if (!host) return [{ adiletId, start: at, end }];
    const [whole, day, month, year, anchor] = after.exec(text.slice(end, end + addressReach))!;
    return [
      {
        adiletId,
        lang: languages[host[1] as keyof typeof languages],
        ...(anchor ? { anchor } : {}),
        ...(year ? { edition: `${year}-${month}-${day}` } : {}),
        start: at - (before.length - Math.max(0, before.lastIndexOf(' ') + 1)),
        end: end + whole.length,
      },
    ];
  });
}
