import type { Sheet, SheetCell } from './sheet.ts';
import { zipOf, type ZipEntry } from './zip-stream.server.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY_MS = 86_400_000;
/** Day one of a spreadsheet, which takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * A table as an XLSX workbook of one sheet, part by part. Words are always words: the format has another
 * cell for formulas, so that nothing in them comes to life.
 */
export function xlsxOf(sheet: Sheet): AsyncGenerator<Buffer> {
  return zipOf(partsOf(sheet));
}

function* partsOf(sheet: Sheet): Generator<ZipEntry> {
  const part = (name: string, text: string): ZipEntry => ({ name, text: [HEAD, text] });
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${attribute(sheetName(sheet.name))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  // Style 1 is a day, style 2 the head.
  yield part(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  );
  yield { name: 'xl/worksheets/sheet1.xml', text: sheetText(sheet) };
}

function* sheetText({ rows }: Sheet): Generator<string> {
  // The first row and the first column stay in sight.
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="44" customWidth="1"/></cols><sheetData>`;
  let isHead = true;
  for (const row of rows) {
    yield `<row>${row.map((cell) => cellText(cell, isHead)).join('')}</row>`;
    isHead = false;
  }
  yield '</sheetData></worksheet>';
}

function cellText(cell: SheetCell, isHead: boolean): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    return `<c s="1"><v>${Math.round((Date.parse(cell.day) - DAY_ZERO) / DAY_MS)}</v></c>`;
  }
  const style = isHead ? ' s="2"' : '';
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

/** Signs that XML cannot hold are left out. */
const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const attribute = (text: string): string => escape(text).replaceAll('"', '&quot;');

/** The name of a sheet has 31 signs at most, some not among them. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
