import type { AccountActor } from '#app/access/actor.ts';
import { makeDraft, wholeDraft } from '#tests/factories/draft.ts';

const now = new Date('2026-02-16T06:00:00Z');

let norms = 0;
/** A draft about a norm of its own, so that a crowd of reports about one norm is not reckoned anew. */
export async function ownDraft(actor: AccountActor, groupId: string) {
  norms += 1;
  const [provision] = wholeDraft.norm.provisions;
  const norm = { provisions: [{ ...provision, article: String(norms) }] };
  return makeDraft(actor, groupId, { now, sent: { ...wholeDraft, norm } });
}

/** Each draft has another norm, and so another hash; each sent report has another number. */
export const withoutOwn = (row: string): string =>
  row
    .replace(/^report_provision .*/, 'report_provision')
    .replace(/"sha256":"[0-9a-f]{64}"/g, '"sha256":"…"')
    .replace(/"number":\d+\}/, '"number":…}');
