import { newSecret } from '#app/platform/ids.ts';

/** What is hidden, by whose it is: who may meet marks of one kind is the same for all of it. */
const kinds = {
  sent: [
    'title',
    'narrative',
    'place',
    'people',
    'measure',
    'comment',
    'sourceTitle',
    'outlet',
    'sourceAuthor',
    'reason',
    'text',
    'fileName',
    'fileText',
  ],
  draft: [
    'title',
    'narrative',
    'place',
    'people',
    'measure',
    'comment',
    'sourceTitle',
    'fileName',
    'fileText',
  ],
  listed: [
    'title',
    'place',
    'comment',
    'officeWord',
    'sourceTitle',
    'outlet',
    'sourceAuthor',
    'reason',
  ],
  hidden: ['authorName'],
  protected: [
    'address',
    'title',
    'outlet',
    'person',
    'quote',
    'fileName',
    'fileText',
    'reason',
    'text',
  ],
  protectedToo: ['title', 'outlet', 'person', 'text'],
  restricted: ['fileName', 'fileText', 'secondName', 'secondText', 'thirdName', 'thirdText'],
} as const;

export type Kind = keyof typeof kinds;
export type Marks = Record<Kind, Record<string, string>>;

export const kindNames = Object.keys(kinds) as Kind[];

/** A word for each hidden thing that stands nowhere else. */
export function newMarks(): Marks {
  const mark = (name: string) =>
    `kan${name.toLowerCase()}${newSecret()
      .replace(/[^a-z]/gi, '')
      .slice(0, 10)
      .toLowerCase()}qz`;
  return Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      Object.fromEntries(kinds[kind].map((name) => [name, mark(name)])),
    ]),
  ) as Marks;
}

export const wordsOf = (marks: Marks, wanted: readonly Kind[] = kindNames): string[] =>
  wanted.flatMap((kind) => Object.values(marks[kind]));
