import type { GivenSource } from '../deeds/given-source.ts';
import { docx, xlsx } from '../files/office.ts';
import { blackedOutPdf } from '../files/pdf.ts';

/** A letter or a contract with its parties closed. */
export const paper = (title: string, publishedOn: string, ...lines: string[]): GivenSource => ({
  kind: 'document',
  title,
  publishedOn,
  language: 'ru',
  noAddressReason: 'бумага получена группой',
  file: { name: 'dokument.docx', bytes: docx(title, ...lines) },
});

/** A scan whose names are blacked out. */
export const scan = (title: string, publishedOn: string): GivenSource => ({
  kind: 'document',
  title,
  publishedOn,
  language: 'ru',
  noAddressReason: 'бумага получена группой',
  file: { name: 'skan.pdf', bytes: blackedOutPdf(1) },
});

/** Figures that a group has counted itself. */
export const figures = (title: string, ...rows: (string | number)[][]): GivenSource => ({
  kind: 'data',
  title,
  language: 'ru',
  noAddressReason: 'подсчёт группы',
  file: { name: 'podschet.xlsx', bytes: xlsx(...rows) },
});

/** An article on an invented site, as far as it was kept. */
export const article = (
  slug: string,
  title: string,
  more: Pick<GivenSource, 'outlet' | 'publishedOn'> & Partial<GivenSource>,
): GivenSource => ({
  kind: 'article',
  title,
  outletType: 'site',
  language: 'ru',
  url: `https://novosti.example.org/${slug}`,
  ...more,
});
