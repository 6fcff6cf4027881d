import { deflateSync } from 'node:zlib';

/** A PDF of one empty page. `catalog` goes into its catalog, `objects` stand beside it, `trailer` at its end. */
export function pdf({
  catalog = '',
  objects = '',
  trailer = '',
  info = '/Producer (LibreOffice 24.8)',
} = {}): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj <</Type/Catalog/Pages 2 0 R ${catalog}>> endobj`,
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj',
      `4 0 obj <<${info}>> endobj`,
      objects,
      `trailer <</Root 1 0 R/Info 4 0 R ${trailer}>>`,
      'startxref',
      '9',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  );
}

/** An object stream: objects that a text search does not see. */
export function objectStream(
  text: string,
  {
    dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
    data = deflateSync(`5 0 ${text}`),
  } = {},
): string {
  return `9 0 obj <<${dictionary}/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream endobj`;
}
