import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Words that stand in few items, each time in another form. */
const rare = {
  опека: ['опека', 'опеки', 'опеке', 'опеку', 'опекой'],
  кадастр: ['кадастр', 'кадастра', 'кадастру', 'кадастром', 'кадастре'],
};
const every = { опека: 97, кадастр: 41 };
const common = 'Порядок не называет срок, и школа ждёт решения (п. 3 ст. 12).';
const tsv = (rows: (string | number)[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');

export interface BenchTruth {
  /** The numbers of the items that hold a word in any form, with the group of each. */
  words: Record<keyof typeof rare, { item: number; group: number }[]>;
}

/** Data in the form that the measuring tool generates, in `folder`; and what is to be found in them. */
export async function writeBenchData(folder: string, items: number): Promise<BenchTruth> {
  const truth: BenchTruth = { words: { опека: [], кадастр: [] } };
  const itemRows: (string | number)[][] = [];
  const commentRows: (string | number)[][] = [];
  for (let item = 1; item <= items; item += 1) {
    const group = ((item * 7) % 20) + 1;
    const planted = (['опека', 'кадастр'] as const).filter((word) => {
      if (item % every[word] !== 0) return false;
      truth.words[word].push({ item, group });
      return true;
    });
    const words = planted.map((word) => `Затронута ${rare[word][item % 5]}.`);
    const at = new Date(Date.UTC(2024, 0, 1) + item * 3_600_000).toISOString().slice(0, 19);
    const body = [common, ...words, common].join(' ') + '\\n\\n' + common;
    const title = `Школа и срок ${item}`;
    const [status, user] = [(item % 6) + 1, (item % 200) + 1];
    itemRows.push([item, group, title, body, status, 1, 1, (item % 20) + 1, user, at, at]);
    for (let said = 0; said < (item <= 10 ? 20 : item % 3); said += 1) {
      commentRows.push([commentRows.length + 1, item, ((item + said) % 200) + 1, common, at]);
    }
  }
  const groups = Array.from({ length: 20 }, (_, at) => [at + 1, `g${at + 1}`, `Группа ${at + 1}`]);
  const users = Array.from({ length: 200 }, (_, at) => {
    return [at + 1, `u${at + 1}`, 'Анна', 'Орлова', `u${at + 1}@bench.local`];
  });
  const files = { groups, users, items: itemRows, comments: commentRows };
  for (const [name, rows] of Object.entries(files)) {
    await writeFile(path.join(folder, `${name}.tsv`), tsv(rows));
  }
  return truth;
}
