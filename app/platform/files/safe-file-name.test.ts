import { describe, expect, test } from 'vitest';
import { extensionOf, safeFileName } from './safe-file-name.ts';

describe('a name that can be shown and saved', () => {
  test.each([
    ['Жауап хат № 5.pdf', 'Жауап хат № 5.pdf'],
    ['отчёт.docx', 'отчёт.docx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['C:\\fakepath\\письмо.pdf', 'письмо.pdf'],
    ['/a/b/', 'file'],
    ['..', 'file'],
    ['', 'file'],
    [' . . ', 'file'],
    ['.htaccess', 'htaccess'],
    ['name.pdf. . ', 'name.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\u2066b\u2069.pdf', 'ab.pdf'],
    ['a\u200Bb\uFEFF\u00AD.pdf', 'ab.pdf'],
    ['a\u0000b\u0007.pdf', 'ab.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie_ b.pdf'],
    ['a\u00A0\u2003b.pdf', 'a b.pdf'],
    ['<script>"x"|?*.txt', '_script__x____.txt'],
    ['a.pdf:b.exe', 'a.pdf_b.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.pdf', '_com1.pdf'],
    ['control.pdf', 'control.pdf'],
    ['\uD800.pdf', 'pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  test('a long name keeps its ending and no letter is cut in two', () => {
    const safe = safeFileName(`${'😀'.repeat(200)}.pdf`);
    expect([...safe].length).toBeLessThanOrEqual(120);
    expect(safe).toMatch(/^😀+….pdf$/u);
    expect(safe.isWellFormed()).toBe(true);
    expect([...safeFileName('я'.repeat(500))].length).toBe(120);
  });
});

test.each([
  ['a.pdf', 'pdf'],
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['.pdf', ''],
  ['pdf', ''],
  ['a.', ''],
  ['a.pdf ', ''],
  ['a.рdf', ''],
])('the ending of %j is %j', (name, extension) => expect(extensionOf(name)).toBe(extension));
