// Two people on one draft: parts that only one of them changed go together, a part that both
// changed is kept as it stands and handed back. From the issue "The main job in full", §2.
import { draftParts, type DraftContent, type DraftPart } from './draft-content.ts';

/** The parts of a draft, each told by the digest of what it says. */
export type Digests = Record<DraftPart, string>;

export interface Merged {
  content: DraftContent;
  /** Parts that this save changes. */
  changed: DraftPart[];
  /** Parts that were changed both here and by somebody else since this form was loaded. */
  contested: DraftPart[];
  /** Parts that somebody else changed and this form did not. */
  movedOn: DraftPart[];
}

/**
 * Puts what one form sends over what is kept. `base` tells how the parts stood when the form was
 * loaded; a part without a base is taken as new.
 */
export function mergeDraft(
  kept: DraftContent,
  sent: Partial<DraftContent>,
  base: Partial<Digests>,
  digestOf: (part: unknown) => string,
): Merged {
  const merged: Merged = { content: { ...kept }, changed: [], contested: [], movedOn: [] };
  for (const part of draftParts) {
    const now = digestOf(kept[part]);
    const from = base[part] ?? now;
    const mine = sent[part] === undefined ? from : digestOf(sent[part]);
    if (mine === now) continue;
    if (from === now) {
      merged.changed.push(part);
      Object.assign(merged.content, { [part]: sent[part] });
    } else if (mine === from) {
      merged.movedOn.push(part);
    } else {
      merged.contested.push(part);
    }
  }
  return merged;
}
