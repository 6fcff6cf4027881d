// Suite 10: the verdict on each uploaded file, reached in a child that is held to its time and memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectUpload } from '#app/platform/files/inspect-upload.server.ts';
import type { Verdict } from '#app/platform/files/verdict.ts';
import { mp3, mp4, ogg, wav } from '#tests/support/audio-files.ts';
import { hostileUploads } from '#tests/support/hostile-uploads.ts';
import { gif, heic, noise, photo } from '#tests/support/image-files.ts';
import { docx, openDocument, relationships, xlsx } from '#tests/support/office-files.ts';
import { objectStream, pdf } from '#tests/support/pdf-files.ts';
import { windows1251 } from '#tests/support/windows-1251.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lacuna-files-'))));
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function verdictOn(name: string, bytes: Buffer, declaredType = ''): Promise<Verdict> {
  const file = path.join(folder, String(count++));
  await writeFile(file, bytes);
  const { usage, ...verdict } = await inspectUpload({ path: file, name, declaredType });
  if (usage) {
    expect(usage.cpuMs).toBeLessThan(2000);
    expect(usage.rssMb).toBeLessThan(200);
  }
  return verdict;
}

describe('refused', () => {
  test('there are at least the 24 of the suite', () =>
    expect(hostileUploads.length).toBeGreaterThanOrEqual(24));

  test.each(hostileUploads.map((upload) => [upload.what, upload] as const))(
    '%s',
    async (_, { name, type, bytes, reason }) => {
      expect(await verdictOn(name, await bytes(), type)).toEqual({ ok: false, reason });
    },
  );
});

describe('taken', () => {
  const office = 'application/vnd.openxmlformats-officedocument';
  test.each<[string, string, () => Buffer | Promise<Buffer>, Partial<Verdict>]>([
    ['answer.pdf', 'application/pdf', () => pdf(), { kind: 'pdf', mime: 'application/pdf' }],
    ['ANSWER.PDF', '', () => pdf(), { kind: 'pdf' }],
    ['answer.docx', `${office}.wordprocessingml.document`, () => docx(), { kind: 'docx' }],
    ['answer.docx', 'application/octet-stream', () => docx(), { kind: 'docx' }],
    ['table.xlsx', `${office}.spreadsheetml.sheet`, () => xlsx(), { kind: 'xlsx' }],
    [
      'answer.odt',
      'application/vnd.oasis.opendocument.text',
      () => openDocument('text'),
      { kind: 'odt' },
    ],
    ['table.ods', '', () => openDocument('spreadsheet'), { kind: 'ods' }],
    ['photo.jpg', 'image/jpeg', () => photo(), { kind: 'image', mime: 'image/jpeg' }],
    [
      'scan.png',
      'image/png',
      () => noise(300, 200).png().toBuffer(),
      { kind: 'image', mime: 'image/png' },
    ],
    [
      'scan.webp',
      'image/webp',
      () => noise(300, 200).webp().toBuffer(),
      { kind: 'image', mime: 'image/webp' },
    ],
    [
      'scan.gif',
      'image/gif',
      () => noise(100, 100).gif().toBuffer(),
      { kind: 'image', mime: 'image/gif' },
    ],
    ['moving.gif', 'image/gif', () => gif(50), { kind: 'image' }],
    [
      'photo.heic',
      'image/heic',
      () => heic(),
      { kind: 'image', mime: 'image/heic', flags: ['no-preview'] },
    ],
    ['talk.mp3', 'audio/mpeg', () => mp3(), { kind: 'audio', mime: 'audio/mpeg' }],
    ['talk.m4a', 'audio/x-m4a', () => mp4(['soun']), { kind: 'audio', mime: 'audio/mp4' }],
    ['talk.m4a', 'audio/mp4', () => mp4(['soun', 'meta'], { brand: 'mp42' }), { kind: 'audio' }],
    ['talk.ogg', 'audio/ogg', () => ogg(), { kind: 'audio', mime: 'audio/ogg' }],
    ['talk.wav', 'audio/wav', () => wav(), { kind: 'audio', mime: 'audio/wav' }],
    [
      'note.txt',
      'text/plain',
      () => Buffer.from('Орын бос <3\n- бір\n'),
      { kind: 'text', mime: 'text/plain' },
    ],
    ['note.txt', 'text/plain', () => windows1251('Место занято\r\n'), { kind: 'text' }],
    [
      'note.txt',
      'text/plain',
      () => Buffer.from('\uFEFFМесто занято', 'utf16le'),
      { kind: 'text' },
    ],
    [
      'table.csv',
      'application/vnd.ms-excel',
      () => Buffer.from('имя;телефон;долг\nА;+7 701 123 45 67;-100,5\n'),
      { kind: 'text', mime: 'text/csv' },
    ],
  ])('%s declared %j', async (name, type, bytes, expected) => {
    expect(await verdictOn(name, await bytes(), type)).toMatchObject({ ok: true, ...expected });
  });
});

describe('taken, with what the reader should know', () => {
  test.each<[string, string, () => Buffer, string[]]>([
    ['PDF that opens at a page', 'a.pdf', () => pdf({ catalog: '/OpenAction [3 0 R /Fit]' }), []],
    [
      'PDF that opens an address',
      'a.pdf',
      () => pdf({ catalog: '/OpenAction <</S/URI/URI(https://a.kz)>>' }),
      ['opens-with-action'],
    ],
    [
      'PDF that opens at a page by reference',
      'a.pdf',
      () =>
        pdf({ catalog: '/OpenAction 8 0 R', objects: '8 0 obj <</S/GoTo/D[3 0 R/Fit]>> endobj' }),
      [],
    ],
    [
      'PDF that opens an address by reference',
      'a.pdf',
      () =>
        pdf({
          catalog: '/OpenAction 8 0 R',
          objects: '8 0 obj <</S/URI/URI(https://a.kz)>> endobj',
        }),
      ['opens-with-action'],
    ],
    [
      'PDF with a file inside',
      'a.pdf',
      () => pdf({ catalog: '/Names <</EmbeddedFiles 8 0 R>>' }),
      ['embedded-files'],
    ],
    [
      'PDF under a password, all in sight',
      'a.pdf',
      () => pdf({ trailer: '/Encrypt 7 0 R' }),
      ['encrypted'],
    ],
    [
      'PDF with plain object streams',
      'a.pdf',
      () => pdf({ objects: objectStream('<</Type/Font>>') }),
      [],
    ],
    [
      'document with a file inside',
      'a.docx',
      () => docx({ name: 'word/embeddings/oleObject1.bin', data: 'a' }),
      ['embedded-files'],
    ],
    [
      'document with a link',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/document.xml.rels',
          data: relationships({ type: 'hyperlink', target: 'https://a.kz', isExternal: true }),
        }),
      [],
    ],
  ])('%s', async (_, name, bytes, flags) => {
    expect(await verdictOn(name, bytes())).toMatchObject({ ok: true, flags });
  });
});

describe('what it gives away is told to its sender', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, [string, string][]]>([
    [
      'a.pdf',
      () =>
        pdf({ info: '/Author (Aigul \\(A.\\)) /Creator <FEFF0057006F00720064> /Producer (X 1)' }),
      [
        ['author', 'Aigul (A.)'],
        ['software', 'Word'],
        ['software', 'X 1'],
      ],
    ],
    [
      'a.pdf',
      () => pdf({ info: '', objects: objectStream('<</Author<FEFF04100439>>>') }),
      [['author', 'Ай']],
    ],
    [
      'a.docx',
      () => docx(),
      [
        ['author', 'Айгүл Сейітова'],
        ['last-editor', 'Р. Петренко'],
        ['organisation', 'ОФ "Двор"'],
        ['software', 'Microsoft Office Word'],
      ],
    ],
    [
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/settings.xml.rels',
          data: relationships({
            type: 'attachedTemplate',
            target: 'file:///C:\\Users\\aigul\\a.dotx',
            isExternal: true,
          }),
        }),
      [['computer-path', 'file:///C:\\Users\\aigul\\a.dotx']],
    ],
    [
      'a.odt',
      () => openDocument('text'),
      [
        ['author', 'Айгүл'],
        ['software', 'LibreOffice/24.8'],
      ],
    ],
    [
      'a.jpg',
      () => photo(),
      [
        ['device', 'Xiaomi'],
        ['device', 'Redmi Note 12'],
        ['author', 'Aigul Seitova'],
        ['serial-number', 'SN-778'],
        ['taken-at', '2026:02:11 09:30:00'],
        ['location', '43.23800, 76.88333'],
      ],
    ],
    ['a.heic', () => heic(), [['device', 'iPhone 15']]],
    ['a.mp3', () => mp3('Айгүл'), [['author', 'Айгүл']]],
    [
      'a.m4a',
      () => mp4(['soun'], { place: '+43.2380+076.8829/' }),
      [['location', '+43.2380+076.8829']],
    ],
    [
      'Иванов Пётр Сергеевич 850101300123.txt',
      () => Buffer.from('a'),
      [
        ['name-iin', '850101300123'],
        ['name-person', 'Сергеевич'],
      ],
    ],
  ])('%s', async (name, bytes, expected) => {
    const verdict = await verdictOn(name, await bytes());
    const found = verdict.ok ? verdict.warnings.map(({ code, value }) => [code, value]) : [];
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
