import type { FileKind } from '../file-kinds.ts';
import { foundWarnings } from '../metadata/found-warnings.ts';
import { officeWarnings, propertyParts } from '../metadata/office-properties.ts';
import { xmlText } from '../metadata/xml-text.ts';
import { RefusedFile, type FileFlag, type Findings } from '../verdict.ts';
import { attribute, xmlTags } from './xml-tags.ts';
import { zipParts } from './zip-entries.ts';

const contentTypes = '[Content_Types].xml';
const longestKept = 1024 * 1024;

const mainPart: Partial<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
};
const openDocumentType: Partial<Record<FileKind, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const macroPart =
  /(?:^|\/)(?:vba(?:Project|Data)[^/]*|macrosheets\/.*|dialogsheets\/.*|activeX\/.*)$|^(?:Basic|Scripts)\//i;
const embeddedPart = /(?:^|\/)embeddings\/|^ObjectReplacements\//i;
const markupPart = /\.(?:xml|rels|vml|rdf)$/i;

/** A Word, Excel or OpenDocument file that holds no macros, fetches nothing, and unpacks to what it says. */
export async function inspectOffice(
  path: string,
  bytes: Buffer,
  kind: FileKind,
): Promise<Findings> {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004')
    throw new RefusedFile('content-mismatch');
  const kept = new Map<string, string>();
  const flags = new Set<FileFlag>();
  const paths = foundWarnings();

  // Each part is gone through whole, so that its real size counts.
  for await (const { name, contents } of zipParts(path, bytes.length)) {
    if (macroPart.test(name)) throw new RefusedFile('active-content');
    if (embeddedPart.test(name)) flags.add('embedded-files');
    if ([contentTypes, 'mimetype', ...propertyParts].includes(name))
      kept.set(name, await textOf(contents));
    else if (markupPart.test(name)) {
      for await (const tag of xmlTags(contents)) paths.add('computer-path', ownPathIn(tag));
    } else await passOver(contents);
  }
  refuseOtherKind(kept, kind);
  return { flags: [...flags], warnings: [...officeWarnings(kept), ...paths.found()] };
}

async function passOver(contents: AsyncIterable<Buffer>): Promise<void> {
  const iterator = contents[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
}

async function textOf(contents: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of contents) {
    size += chunk.length;
    if (size > longestKept) throw new RefusedFile('uninspectable');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.includes('\0')) throw new RefusedFile('uninspectable');
  return text;
}

function refuseOtherKind(kept: ReadonlyMap<string, string>, kind: FileKind): void {
  const types = xmlText(kept.get(contentTypes) ?? '');
  if (/macroEnabled/i.test(types)) throw new RefusedFile('active-content');
  const main = mainPart[kind];
  const isKind = main
    ? types.includes(`"${main}"`)
    : kept.get('mimetype') === openDocumentType[kind];
  if (!isKind) throw new RefusedFile('content-mismatch');
}

const active = /^(?:!DOCTYPE|!ENTITY|(?:\w{1,20}:)?ddeLink\b|script:event-listener\b)/i;
const field = /^(?:\w{1,20}:)?instrText\b/;
const relationship = /^(?:\w{1,20}:)?Relationship\b/;
const loadedByOpenDocument =
  /^(?:draw:(?:image|object|object-ole|plugin|floating-frame)|text:section-source|table:table-source|form:[\w-]+)\b/;

/**
 * Refuses a tag that runs or loads something; answers the path on its author's own disk that it names.
 * A link that a reader follows by a click may lead outside, what is loaded with the document may not.
 */
function ownPathIn(tag: string): string | undefined {
  if (tag.includes('\0')) throw new RefusedFile('uninspectable');
  if (active.test(tag) || (field.test(tag) && /\bDDE(?:AUTO)?\b/i.test(tag)))
    throw new RefusedFile('active-content');
  const target = loadedTarget(tag);
  if (!target) return undefined;
  if (/^(?:file:\/\/\/)?[a-z]:[\\/]/i.test(target)) return target;
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target)) throw new RefusedFile('external-reference');
  return undefined;
}

function loadedTarget(tag: string): string {
  if (loadedByOpenDocument.test(tag)) return attribute(tag, 'xlink:href');
  if (!relationship.test(tag) || attribute(tag, 'TargetMode').toLowerCase() !== 'external')
    return '';
  return attribute(tag, 'Type').endsWith('/hyperlink') ? '' : attribute(tag, 'Target');
}
