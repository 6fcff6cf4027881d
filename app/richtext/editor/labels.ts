import { REFUSALS, type RichTextRefusal } from '../refusal.ts';

const WORDS = [
  'toolbar',
  'toolbarKeys',
  'bold',
  'italic',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'undo',
  'redo',
  'close',
  'link',
  'linkAddress',
  'linkApply',
  'linkRemove',
  'linkBad',
  'table',
  'tableTools',
  'rowBefore',
  'rowAfter',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
  'mention',
  'mentionChoose',
  'normMark',
  'normMarkChoose',
  'normMarkRemove',
  'lawQuote',
  'markdownHint',
] as const;

export type RichTextWord = (typeof WORDS)[number];

/** Every word of the editor in the reader's language. */
export type RichTextLabels = Readonly<Record<RichTextWord, string>> & {
  readonly refusals: Readonly<Record<RichTextRefusal, string>>;
};

/** The editor's words out of `locales/<lang>/richtext.json`. */
export function richTextLabels(t: (key: string) => string): RichTextLabels {
  const words = Object.fromEntries(WORDS.map((word) => [word, t(`richtext:${word}`)])) as Record<
    RichTextWord,
    string
  >;
  const refusals = Object.fromEntries(
    REFUSALS.map((reason) => [reason, t(refusalKey(reason))]),
  ) as Record<RichTextRefusal, string>;
  return { ...words, refusals };
}

/** The key of the sentence that tells a person why a text is refused. */
export function refusalKey(reason: RichTextRefusal): string {
  return `richtext:refusal.${reason}`;
}
