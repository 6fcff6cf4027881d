import { sha256 } from '#app/platform/ids.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { draftParts, type DraftContent } from '../domain/draft-content.ts';
import type { Digests } from '../domain/merge-draft.ts';

/** The digest of a part of a draft, by which a form tells what it was loaded with. */
export const digestOf = (part: unknown): string => sha256(canonicalJson(part)).slice(0, 16);

/** The digests of all parts. */
export const digestsOf = (content: DraftContent): Digests =>
  Object.fromEntries(draftParts.map((part) => [part, digestOf(content[part])])) as Digests;

/** The SHA-256 of a whole version, as its event keeps it. */
export const sha256Of = (content: DraftContent): string => sha256(canonicalJson(content));
