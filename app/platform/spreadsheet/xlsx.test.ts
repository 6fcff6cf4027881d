import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import type { SheetCell } from './sheet.ts';
import { xlsxOf } from './xlsx.server.ts';

/** The files of a workbook, read by the library that reads what people upload. */
async function filesOf(rows: SheetCell[][]): Promise<Map<string, string>> {
  const parts: Buffer[] = [];
  for await (const part of xlsxOf({ name: 'Охват [1]', rows })) parts.push(part);
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.concat(parts), { lazyEntries: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const read: Buffer[] = [];
        stream.on('data', (part: Buffer) => read.push(part));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(read).toString());
          zip.readEntry();
        });
      });
    });
    zip.on('end', () => resolve(files)).on('error', reject);
    zip.readEntry();
  });
}

test('a workbook of one sheet with words, numbers and days', async () => {
  const files = await filesOf([
    ['Регион', 'Всего'],
    ['область Абай', 3],
    [{ day: '2026-11-24' }, null],
  ]);
  expect([...files.keys()]).toContain('[Content_Types].xml');
  expect(files.get('xl/workbook.xml')).toContain('name="Охват  1 "');
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet).toContain('<row><c t="inlineStr" s="2"><is><t xml:space="preserve">Регион</t>');
  expect(sheet).toContain('<c><v>3</v></c></row>');
  expect(sheet).toContain('<c s="1"><v>46350</v></c><c/>');
});

test('words stay words, whatever they look like', async () => {
  const sheet = (await filesOf([['=1+1', '<b>&\u0001"']])).get('xl/worksheets/sheet1.xml')!;
  expect(sheet).toContain('>=1+1<');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('>&lt;b&gt;&amp;"<');
});

test('many rows come in parts', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`Строка ${n}`, n]);
  const sheet = (await filesOf(rows)).get('xl/worksheets/sheet1.xml')!;
  expect(sheet.match(/<row>/g)).toHaveLength(20_000);
});
