import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Language } from '#app/i18n/languages.ts';
import { csvOf } from '#app/platform/spreadsheet/csv.ts';
import type { Sheet } from '#app/platform/spreadsheet/sheet.ts';
import { xlsxOf } from '#app/platform/spreadsheet/xlsx.server.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as a file to keep, sent while it is written; `name` is in plain signs and without its ending. */
export function tableFile(
  sheet: Sheet,
  { form, lang, name }: { form: keyof typeof types; lang: Language; name: string },
): Response {
  const parts = form === 'csv' ? csvBytes(sheet, lang) : xlsxOf(sheet);
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream & BodyInit, {
    headers: {
      'content-type': types[form],
      'content-disposition': `attachment; filename="${name}.${form}"`,
      'cache-control': 'no-store',
    },
  });
}

/** Excel parts fields by the sign of the reader's country: a semicolon where the comma parts decimals. */
function* csvBytes(sheet: Sheet, lang: Language): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const part of csvOf(sheet, lang === 'en' ? ',' : ';')) yield encoder.encode(part);
}
