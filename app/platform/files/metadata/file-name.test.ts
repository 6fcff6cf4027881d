import { expect, test } from 'vitest';
import { nameWarnings } from './file-name.ts';

test.each([
  ['Сейітова Айгүл Қанатқызы.pdf', 'name-person', 'Қанатқызы'],
  ['Жалоба Петренко Р.В..docx', 'name-person', 'Петренко Р.В.'],
  ['Ivanov Petr Sergeevich.pdf', 'name-person', 'Sergeevich'],
  ['письмо +7 (701) 123-45-67.pdf', 'name-phone', '+7 (701) 123-45-67'],
  ['87011234567.m4a', 'name-phone', '87011234567'],
  ['850101300123.pdf', 'name-iin', '850101300123'],
  ['от a.seitova@mail.kz.pdf', 'name-email', 'a.seitova@mail.kz'],
])('%s: %s', (name, code, value) => expect(nameWarnings(name)).toEqual([{ code, value }]));

test.each([
  'Ответ на запрос.pdf',
  'IMG_20260211_093000.jpg',
  'Жауап хат № 5.docx',
  '2026-02-11.pdf',
  '20260211.pdf',
  'Приказ Министра.pdf',
])('%s gives nothing away', (name) => expect(nameWarnings(name)).toEqual([]));
