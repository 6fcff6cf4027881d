// @vitest-environment jsdom
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { I18nProvider } from '#app/i18n/i18n-context.tsx';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { AppShell } from './app-shell.tsx';
import { AuthShell } from './auth-shell.tsx';
import { CheckboxRow } from './choice-row.tsx';
import { Circle } from './circle.tsx';
import { CitationChip } from './citation-chip.tsx';
import { Clock } from './clock.tsx';
import { Comment } from './comment.tsx';
import { Composer } from './composer.tsx';
import { DataTable } from './data-table.tsx';
import { DescriptionList } from './description-list.tsx';
import { Diff, DiffText } from './diff.tsx';
import { ErrorPage, errorKindOf } from './error-page.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { EvidenceState } from './evidence-state.tsx';
import { Field } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { HashLine } from './hash-line.tsx';
import { Icon } from './icon.tsx';
import { STATUSES } from './icons/statuses.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { LawPlate } from './law-plate.tsx';
import { MarkedText } from './mark.tsx';
import { MiniPath } from './mini-path.tsx';
import { Path } from './path.tsx';
import { Score, type ScorePart } from './score.tsx';
import { Select } from './select.tsx';
import { Status } from './status.tsx';
import { Tag } from './tag.tsx';
import { TextInput } from './text-input.tsx';
import { Thread } from './thread.tsx';
import { Toast } from './toast.tsx';

function show(element: ReactElement, lang: Language = 'ru'): HTMLElement {
  document.body.innerHTML = renderToStaticMarkup(
    <I18nProvider lang={lang} t={translatorFor(lang)}>
      {element}
    </I18nProvider>,
  );
  return document.body;
}

const query = (selector: string) => {
  const found = document.body.querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};

/** What assistive technology reads of an element that points at others. */
const described = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');

describe('fields', () => {
  test('a field ties label, hint and mistake to its control', () => {
    show(
      <Field id="norm" label="Норма" hint="Вставьте ссылку" error="После «пп» нет номера">
        <TextInput name="norm" />
      </Field>,
    );
    const input = query('input');
    expect(query('label').getAttribute('for')).toBe(input.id);
    expect(described(input)).toBe('Вставьте ссылку | После «пп» нет номера');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  test('a field without hint and mistake points at nothing', () => {
    show(
      <Field id="norm" label="Норма" error={[]}>
        <Select name="norm" options={[{ value: 'a', label: 'А' }]} />
      </Field>,
    );
    expect(query('select').hasAttribute('aria-describedby')).toBe(false);
    expect(query('select').hasAttribute('aria-invalid')).toBe(false);
  });

  test('a group of choices is described as a whole, each choice by its own hint', () => {
    show(
      <Fieldset id="kinds" legend="Вид пробела" error="Выберите вид пробела">
        <CheckboxRow name="kind" label="лазейка" hint="Каким действием обходят запрет?" />
      </Fieldset>,
    );
    expect(described(query('fieldset'))).toBe('Выберите вид пробела');
    const box = query('input');
    expect(described(box)).toBe('Каким действием обходят запрет?');
    expect(document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'лазейка',
    );
  });

  test('each line of the summary leads to its field, and the summary can take the focus', () => {
    show(
      <>
        <ErrorSummary title="Не отправлено" mistakes={[{ id: 'norm', message: 'Укажите норму' }]} />
        <Field id="norm" label="Норма" error="Укажите норму">
          <TextInput name="norm" />
        </Field>
      </>,
    );
    const link = query('[role="alert"] a');
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.tagName).toBe(
      'INPUT',
    );
    expect(query('[role="alert"]').getAttribute('tabindex')).toBe('-1');
  });

  test('without mistakes there is no summary', () => {
    expect(show(<ErrorSummary title="Не отправлено" mistakes={[]} />).innerHTML).toBe('');
  });

  test('what is picked is removed by a button that names it', () => {
    show(<Tag label="Шымкент" remove={{ name: 'drop', value: 'shymkent' }} />);
    const button = query('button');
    expect(button.getAttribute('aria-label')).toBe('Убрать: Шымкент');
    expect(button.getAttribute('value')).toBe('shymkent');
  });
});

describe('status and order', () => {
  test.each(LANGUAGES)('every status has its glyph and its word in %s', (lang) => {
    for (const status of STATUSES) {
      show(<Status status={status} />, lang);
      expect(query('use').getAttribute('href')).toMatch(`#s-${status}`);
      expect(query('.st').textContent).not.toMatch(/^$|status\./);
    }
  });

  const parts: ScorePart[] = [
    { key: 'harm', value: 26, max: 30 },
    { key: 'people', value: 18, max: 20 },
    { key: 'completeness', value: 18, max: 20 },
    { key: 'groups', value: 10, max: 15 },
    { key: 'age', value: 4, max: 15 },
  ];

  test('the score says its total and all its parts in words', () => {
    show(<Score total={76} parts={parts} />);
    expect(query('svg').getAttribute('aria-label')).toBe(
      'Оценка 76: вред 26 из 30, люди 18 из 20, материалы 18 из 20, группы 10 из 15, возраст 4 из 15',
    );
  });

  test('a step that refuses says so, the present one is marked for everybody', () => {
    show(
      <Path
        rows={[
          [
            { key: 'a', label: 'Подано', state: 'done' },
            { key: 'b', label: 'Предложение', state: 'refused', note: 'нет расчётов' },
          ],
          [
            { key: 'c', label: 'Экспертиза', state: 'now' },
            { key: 'd', label: 'Принято', state: 'next' },
          ],
        ]}
      />,
    );
    expect(document.querySelectorAll('ol')).toHaveLength(2);
    expect(query('[aria-current="step"]').textContent).toBe('Экспертиза');
    expect(query('.no').textContent).toBe('Предложение, отказанонет расчётов');
  });

  test('a small path and a clock say in words what they show', () => {
    show(<MiniPath step={2} name="первичный разбор" />);
    expect(query('[role="img"]').getAttribute('aria-label')).toBe('Шаг 2 из 6: первичный разбор');
    show(<Clock used={2} total={10} paused />);
    expect(query('[role="img"]').getAttribute('aria-label')).toBe(
      'Прошло 2 рабочих дня из 10, часы стоят',
    );
  });

  test('days past the term are shown beyond it', () => {
    show(<Clock used={12} total={10} />);
    expect(document.querySelectorAll('.on')).toHaveLength(10);
    expect(document.querySelectorAll('.late')).toHaveLength(2);
  });
});

describe('the law', () => {
  test('marked words stand in the text where they are', () => {
    const text = 'взимать с учащихся и педагогов деньги';
    show(<MarkedText text={text} marks={[{ start: 8, end: 30, number: 1 }]} />);
    expect(query('mark').textContent).toBe('с учащихся и педагогов1');
    expect(document.body.textContent).toBe('взимать с учащихся и педагогов1 деньги');
  });

  test.each([
    [
      'over each other',
      [
        { start: 0, end: 5 },
        { start: 3, end: 8 },
      ],
      1,
    ],
    ['outside the text', [{ start: 2, end: 900 }], 0],
    ['turned round', [{ start: 5, end: 2 }], 0],
  ])('marks %s do not tear the text', (_, marks, count) => {
    show(<MarkedText text="взимать деньги" marks={marks} />);
    expect(document.body.textContent).toBe('взимать деньги');
    expect(document.querySelectorAll('mark')).toHaveLength(count);
  });

  test('a norm without a text says that the register lacks it', () => {
    show(<LawPlate unit="п. 5" act="Правила" lang="ru" paragraphs={[]} />);
    expect(query('.law').textContent).toContain('Текста в реестре пока нет');
  });

  test('the law carries the language of its text', () => {
    show(<LawPlate unit="63-бап" act="Заң" lang="kk" paragraphs={[{ key: '1', text: 'мәтін' }]} />);
    expect(query('.law-t').getAttribute('lang')).toBe('kk');
  });

  test('a reference kept as written is no link and says why', () => {
    show(<CitationChip unit="приказ № 254, пункт про места" state="raw" href="/acts/1" />);
    expect(document.querySelector('a')).toBeNull();
    expect(document.body.textContent).toContain('не распознано, оставлено как написано');
  });

  test('several candidates are offered beside the words', () => {
    const candidates = [
      { label: '2007 года', href: '/acts/1' },
      { label: '1999 года', href: '/acts/2' },
    ];
    show(<CitationChip unit="ст. 26" state="candidates" candidates={candidates} />);
    expect(document.body.textContent).toBe('ст. 26 2 варианта: 2007 года, 1999 года');
  });
});

describe('sources and changes', () => {
  test('a sealed copy alone is green', () => {
    show(
      <>
        <EvidenceState state="captured" />
        <EvidenceState state="attached" />
        <EvidenceState state="typed" />
      </>,
    );
    expect(document.querySelectorAll('.ok')).toHaveLength(1);
    expect(query('.ok').textContent).toBe('копия сохранена');
  });

  test('a hash shows both its ends and keeps the whole', () => {
    const sha256 = `9c417be0${'0'.repeat(52)}e2d8`;
    show(<HashLine sha256={sha256} matches={false} />);
    expect(query('.hash').textContent).toBe('SHA-256 9c41 7be0 … e2d8 · не совпадает');
    expect(query('abbr').getAttribute('title')).toBe(sha256);
  });

  test('added and removed words are heard as such', () => {
    show(
      <DiffText
        parts={[
          { kind: 'removed', text: 'четырёх' },
          { kind: 'added', text: 'пяти' },
        ]}
      />,
    );
    expect(query('del').textContent).toBe(' Убрано: четырёх');
    expect(query('ins').textContent).toBe(' Добавлено: пяти');
  });

  test('a wholly new text is an insertion beside words that there was none', () => {
    show(<Diff before={{ text: null }} after={{ text: 'Новый пункт' }} />);
    expect(query('ins').textContent).toBe('Новый пункт');
    expect(query('.none').textContent).toBe('Такого текста нет');
  });

  test('facts without a value leave no empty row', () => {
    show(
      <DescriptionList
        items={[
          { key: 'harm', term: 'Вред', value: 'поборы' },
          { key: 'count', term: 'Сколько', value: '' },
        ]}
      />,
    );
    expect(document.querySelectorAll('dt')).toHaveLength(1);
  });
});

describe('discussion', () => {
  test.each([
    ['shared', 'Группа и проектный офис. Видят 11 человек группы и 3 сотрудника офиса'],
    ['group', 'Только группа. Видят 11 человек группы. Проектный офис не видит и не увидит'],
    ['office', 'Только офис. Видят 3 сотрудника офиса. Группа не видит и не увидит'],
  ] as const)('the band of the circle %s names its readers', (circle, words) => {
    show(<Circle circle={circle} people={{ group: 11, office: 3 }} />);
    expect(document.body.textContent).toBe(words);
  });

  test('the box for a reply names the circle above and in its button', () => {
    show(
      <Composer id="reply" action="/threads/1" circle="group" keep="thread:1" keepVersion="c2" />,
    );
    expect(query('label[for="reply"]').textContent).toBe('Ответить. Прочитает только группа');
    expect(query('button').textContent).toBe('Отправить группе');
    expect(query('form').getAttribute('data-keep-version')).toBe('c2');
  });

  test('the box stands outside of what is fetched again', () => {
    show(
      <Thread
        id="t1"
        circle="group"
        live="thread:1"
        composer={<Composer id="reply" action="/threads/1" circle="group" />}
      >
        <p />
      </Thread>,
    );
    expect(query('[data-live]').querySelector('textarea')).toBeNull();
  });

  test('a hidden author is a member of the group: name, initials, and nothing else', () => {
    const at = '2026-02-13T10:31:00Z';
    show(
      <Comment id="c1" author={{ name: null }} at={at} now={at}>
        <p>Все пять.</p>
      </Comment>,
    );
    expect(query('article').getAttribute('aria-label')).toBe('участник группы');
    expect(query('.av').textContent).toBe('УГ');
    expect(query('time').textContent).toBe('сегодня, 15:31');
  });
});

describe('the frame', () => {
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
    const names = [...document.querySelectorAll('nav')].map((nav) =>
      nav.getAttribute('aria-label'),
    );
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
});
