/** Why a document is refused: stable codes, worded in `locales/<lang>/richtext.json`. */
export const REFUSALS = [
  'invalid-json',
  'too-long',
  'too-deep',
  'too-many',
  'unknown-node',
  'unknown-mark',
  'unknown-key',
  'wrong-place',
  'bad-type',
  'bad-value',
  'bad-text',
  'bad-link',
  'bad-table',
  'duplicate-mark',
] as const;

export type RichTextRefusal = (typeof REFUSALS)[number];

/** Ends a reading from within; `validateRichText` turns it into a value. */
export class Refused extends Error {
  readonly reason: RichTextRefusal;
  constructor(reason: RichTextRefusal) {
    super(reason);
    this.reason = reason;
  }
}

export function refuse(reason: RichTextRefusal): never {
  throw new Refused(reason);
}
