import { zip, type ZipEntry } from './zip-writer.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function contentTypes(main: string, part: string): ZipEntry {
  return {
    name: '[Content_Types].xml',
    data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${main}"/></Types>`,
  };
}

/** A relationship, as the parts of an office document name each other and the world. */
export function relationships(
  ...list: { type: string; target: string; isExternal?: boolean }[]
): string {
  const tags = list.map(
    ({ type, target, isExternal }, index) =>
      `<Relationship Id="r${index}" Type="${relationshipTypes}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${head}<Relationships>${tags.join('')}</Relationships>`;
}

const properties: ZipEntry[] = [
  {
    name: 'docProps/core.xml',
    data: `${head}<cp:coreProperties><dc:creator>Айгүл Сейітова</dc:creator><cp:lastModifiedBy>Р. Петренко</cp:lastModifiedBy></cp:coreProperties>`,
  },
  {
    name: 'docProps/app.xml',
    data: `${head}<Properties><Application>Microsoft Office Word</Application><Company>ОФ &quot;Двор&quot;</Company></Properties>`,
  },
];

/** A small Word document that opens in Word; more parts may be put into it. */
export function docx(...more: ZipEntry[]): Buffer {
  return zip([
    contentTypes(`${office}.wordprocessingml.document.main+xml`, '/word/document.xml'),
    {
      name: '_rels/.rels',
      data: relationships({ type: 'officeDocument', target: 'word/document.xml' }),
    },
    {
      name: 'word/document.xml',
      data: `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Жауап хат</w:t></w:r></w:p></w:body></w:document>`,
    },
    ...properties,
    ...more,
  ]);
}

/** A small Excel workbook. */
export function xlsx(...more: ZipEntry[]): Buffer {
  return zip([
    contentTypes(`${office}.spreadsheetml.sheet.main+xml`, '/xl/workbook.xml'),
    {
      name: '_rels/.rels',
      data: relationships({ type: 'officeDocument', target: 'xl/workbook.xml' }),
    },
    { name: 'xl/workbook.xml', data: `${head}<workbook/>` },
    { name: 'xl/printerSettings/printerSettings1.bin', data: Buffer.from([0, 1, 2, 3]) },
    ...more,
  ]);
}

/** A small document of LibreOffice: text, or a table. */
export function openDocument(kind: 'text' | 'spreadsheet', ...more: ZipEntry[]): Buffer {
  return zip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
    {
      name: 'content.xml',
      data: `${head}<office:document-content><office:body/></office:document-content>`,
    },
    {
      name: 'meta.xml',
      data: `${head}<office:document-meta><meta:initial-creator>Айгүл</meta:initial-creator><meta:generator>LibreOffice/24.8</meta:generator></office:document-meta>`,
    },
    { name: 'META-INF/manifest.xml', data: `${head}<manifest:manifest/>` },
    ...more,
  ]);
}
