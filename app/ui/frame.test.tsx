// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { AppShell } from './app-shell.tsx';
import { AuthShell } from './auth-shell.tsx';
import { DataTable } from './data-table.tsx';
import { ErrorPage, errorKindOf } from './error-page.tsx';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { query, show } from './testing/show.tsx';
import { Toast } from './toast.tsx';

const frame = (variant?: 'work') => (
  <AppShell
    {...(variant ? { variant } : {})}
    home="/"
    nav={[
      { href: '/', label: 'Главная', icon: 'house', current: true },
      { href: '/reports', label: 'Сообщения', icon: 'file-text', count: 12 },
    ]}
    search={{ action: '/search' }}
    bell={{ href: '/notifications', unread: 3 }}
    person={{ name: 'Гульнара Тасова', href: '/profile' }}
    footer={{ language: { action: '/language', back: '/' } }}
  >
    <h1>Ждут вас: 3</h1>
  </AppShell>
);

test.each(LANGUAGES)('has no untranslated word in %s', (lang) => {
  expect(show(frame(), lang).innerHTML).not.toMatch(/ui:|[a-z]+\.[a-zA-Z]+Title/);
  expect(document.body.innerHTML).not.toContain('{{');
});

test('the first stop leads past the bar to the main part', () => {
  show(frame());
  const first = query('a');
  expect(query(first.getAttribute('href') ?? '').tagName).toBe('MAIN');
});

test('the current place is told in the bar and in the tabs of a phone', () => {
  show(frame());
  const current = [...document.querySelectorAll('nav [aria-current="page"]')];
  expect(current.map(({ textContent }) => textContent)).toEqual(['Главная', 'Главная']);
});

test('the bell says how many wait', () => {
  show(frame());
  expect(query('#bell').getAttribute('aria-label')).toBe('Уведомления: 3 непрочитанных');
});

test('a working screen has no foot', () => {
  show(frame('work'));
  expect(document.querySelector('footer')).toBeNull();
});

test('landmarks of one kind are told apart by name, ids are not used twice', () => {
  show(frame());
  const names = [...document.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label'));
  expect(new Set(names).size).toBe(names.length);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a visitor changes the language by links, a signed-in person by posting', () => {
  show(<LanguageSwitch back="/sign-in?next=%2Freports" />);
  expect(query('[lang="kk"]').getAttribute('href')).toBe('/sign-in?next=%2Freports&lang=kk');
  expect(query('[aria-current]').getAttribute('lang')).toBe('ru');
  show(<LanguageSwitch action="/language" back="/reports" />);
  expect(query('form').getAttribute('method')).toBe('post');
  expect(query('button[lang="kk"]').getAttribute('value')).toBe('kk');
});

test.each(LANGUAGES)('the gate shows a law with marked words in %s', (lang) => {
  show(
    <AuthShell home="/" language={{ back: '/' }} title="Вход">
      <form />
    </AuthShell>,
    lang,
  );
  expect(query('.law-t').textContent).not.toMatch(/[[\]]/);
  expect(query('mark').textContent).not.toBe('');
});

test('what can be taken back is taken back by a form', () => {
  show(<Toast undo={{ action: '/reports/1', intent: 'undo-merge' }}>№ 191 присоединено</Toast>);
  expect(query('form').getAttribute('method')).toBe('post');
  expect(query('input[name="intent"]').getAttribute('value')).toBe('undo-merge');
});

test('what is forbidden and what is not there look the same', () => {
  expect(errorKindOf(403)).toBe(errorKindOf(404));
  expect(errorKindOf(400)).toBe('unread');
  expect(errorKindOf(413)).toBe('large');
  expect(errorKindOf(500)).toBe('broken');
  expect(errorKindOf(503)).toBe('busy');
  show(<ErrorPage kind="nothing" home="/" requestId="r-1" />);
  expect(query('h1').textContent).toBe('Здесь ничего нет');
  expect(document.body.textContent).not.toContain('r-1');
});

test('a table has its name and the names of its columns and rows', () => {
  show(
    <DataTable
      caption="Черновики"
      keyOf={(row: { id: string; title: string }) => row.id}
      rows={[{ id: 'r1', title: 'Договор с садом' }]}
      columns={[{ key: 'title', label: 'Название', heads: true, cell: (row) => row.title }]}
    />,
  );
  expect(query('caption').textContent).toBe('Черновики');
  expect(query('th[scope="col"]').textContent).toBe('Название');
  expect(query('th[scope="row"]').textContent).toBe('Договор с садом');
});

test('an icon is not heard', () => {
  show(<Icon name="bell" />);
  expect(query('svg').getAttribute('aria-hidden')).toBe('true');
});
