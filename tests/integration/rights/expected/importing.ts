import { requisitesOf } from '#tests/factories/act.ts';
import { makeReadImport } from '#tests/factories/act-import.ts';
import type { Asked, Row } from './row.ts';
import { signedIn } from './row.ts';

const onlyOffice = 's3 3333333 ....3 s3s';
const seen = '1';

/** An import of its own for each who asks: what is done to it changes it. */
const importOf =
  (part = '') =>
  async ({ people }: Asked) =>
    `/acts/import/${await makeReadImport(people.head.accountId)}${part}`;

const mend = (form: Record<string, string> = {}) => ({
  answers: onlyOffice,
  form: () => ({ seen, no: '3', ...form }),
});
const whole = { answers: onlyOffice, form: () => ({ seen }) };

let day = 0;
/** No two editions of an act hold from one day. */
const anotherDay = () => `19${String(10 + (day += 1))}-01-01`;

/** As the form has them, the lists as they are typed and picked. */
const requisitesForm = async () => {
  const { aliases, levels, ...texts } = await requisitesOf('law_child_rights');
  return { ...texts, aliases: aliases.join('\n'), levels: levels[0] ?? '' };
};

/** The import of acts, which is the office's, and what everybody reads of it. */
export const importing: Record<string, Row> = {
  'routes/acts/import.tsx': {
    path: () => '/acts/import',
    read: onlyOffice,
    acts: {
      default: { answers: onlyOffice, form: () => ({ file: 'Статья 1. Слова' }), isUpload: true },
    },
  },
  'routes/acts/import-text.tsx': {
    path: () => '/acts/import/text',
    read: onlyOffice,
    acts: { default: { answers: onlyOffice, form: () => ({ text: 'Статья 1. Дела' }) } },
  },
  'routes/acts/import-tree.tsx': {
    path: importOf(),
    read: onlyOffice,
    acts: { letters: whole, undo: whole, drop: whole },
  },
  'routes/acts/import-unit.tsx': {
    path: importOf('/units/3'),
    read: onlyOffice,
    acts: {
      join: mend(),
      split: mend({ from: 'один', unit: 'subpoint', number: '1-1' }),
      retype: mend({ unit: 'subpoint', number: '1', text: 'одно' }),
    },
  },
  'routes/acts/import-keep.tsx': {
    path: importOf('/keep'),
    read: onlyOffice,
    acts: {
      default: {
        answers: onlyOffice,
        form: () => ({
          ...{ seen, act: 'law_child_rights', language: 'ru', extent: 'excerpt' },
          validFrom: anotherDay(),
        }),
      },
    },
  },
  'routes/acts/changes.tsx': { path: () => '/acts/law_education/changes', read: signedIn },
  'routes/acts/reports.tsx': { path: () => '/acts/law_education/reports/a26', read: signedIn },
  'routes/acts/requisites.tsx': {
    path: () => '/acts/law_child_rights/requisites',
    read: onlyOffice,
    acts: { default: { answers: onlyOffice, form: requisitesForm } },
  },
  'routes/acts/twins.tsx': { path: () => '/acts/law_education/twins', read: signedIn },
};
