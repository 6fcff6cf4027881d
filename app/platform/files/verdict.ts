import type { FileKind } from './file-kinds.ts';

/** Why a file is not taken; stable codes that the interface puts into words. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'type-not-allowed'
  | 'content-mismatch'
  | 'declared-mismatch'
  | 'broken'
  | 'polyglot'
  | 'markup'
  | 'formula'
  | 'active-content'
  | 'external-reference'
  | 'encrypted'
  | 'uninspectable'
  | 'archive-unsafe'
  | 'archive-bomb'
  | 'too-many-entries'
  | 'too-many-pixels'
  | 'too-many-frames'
  | 'malware-signature';

/** What a file that is taken has inside all the same, for those who will open it. */
export type FileFlag = 'no-preview' | 'opens-with-action' | 'embedded-files' | 'encrypted';

export type WarningCode =
  | 'name-email'
  | 'name-iin'
  | 'name-person'
  | 'name-phone'
  | 'author'
  | 'computer-path'
  | 'last-editor'
  | 'organisation'
  | 'software'
  | 'device'
  | 'serial-number'
  | 'location'
  | 'taken-at';

/** Something that a file gives away of whoever made or sent it; for the sender's eyes alone. */
export type MetadataWarning = { code: WarningCode; value: string };

/** What looking inside a file found. */
export type Findings = { flags: FileFlag[]; warnings: MetadataWarning[] };

export type Verdict =
  ({ ok: true; kind: FileKind; mime: string } & Findings) | { ok: false; reason: FileRefusal };

/** Ends an inspection with a refusal; never leaves `inspectFile`. */
export class RefusedFile extends Error {
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(reason);
    this.reason = reason;
  }
}
