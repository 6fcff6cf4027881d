// What people of the model office do besides moving a report on; see office-model.ts.
import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportEvent } from '../../events.ts';
import { reportEvent } from '../../events.ts';
import type { Case, Model } from './office-model.ts';
import { create, factsOf, nextId, people } from './office-model.ts';

interface Scene extends Case {
  model: Model;
  found: Case;
  /** Another person and another group than the actor's. */
  otherId: string;
  otherGroupId: string;
  isDraft: boolean;
  may(action: 'draft.edit' | 'draft.delete' | 'decision.triage'): boolean;
}

const at = '2026-11-24T06:00:00.000Z';
const none: ReportEvent[] = [];

/** Each act changes the books and says what it recorded; nothing where it is not legal. */
const performances = {
  create: ({ model }) => {
    if (model.reports.length < 6) create(model, 'p0', null);
    return none;
  },
  save: ({ model, id, truth, isDraft, may }) => {
    if (!isDraft || !may('draft.edit')) return none;
    truth.versionId = nextId(model);
    const version = { versionId: truth.versionId, sha256: 'ab12', fields: ['title'] };
    return [reportEvent('report.version-saved', id, { after: { ...version, isAmendment: false } })];
  },
  'add-group': ({ id, truth, otherGroupId }) => {
    const { filing, partner } = truth.groups;
    if (filing.includes(otherGroupId) || partner.includes(otherGroupId)) return none;
    partner.push(otherGroupId);
    const after = { groupId: otherGroupId, part: 'partner' as const };
    return [reportEvent('report.group-added', id, { after })];
  },
  'add-person': ({ id, truth, isDraft, otherId }) => {
    if (!isDraft || truth.people.co_author.includes(otherId)) return none;
    truth.people.co_author.push(otherId);
    const after = { accountId: otherId, part: 'co_author' as const };
    return [reportEvent('report.person-added', id, { after })];
  },
  'remove-person': ({ id, truth, otherId }) => {
    const place = truth.people.co_author.indexOf(otherId);
    if (place < 0) return none;
    truth.people.co_author.splice(place, 1);
    const before = { accountId: otherId, part: 'co_author' as const };
    return [reportEvent('report.person-removed', id, { before })];
  },
  name: ({ model, id, truth, namedIds, otherId }) => {
    if (truth.visibility !== 'confidential' || namedIds.includes(otherId)) return none;
    namedIds.push(otherId);
    truth.namedList = { listVersionId: nextId(model), sha256: `cd${model.ids}` };
    return [reportEvent('report.named-list-changed', id, { after: { ...truth.namedList } })];
  },
  'set-confidential': ({ id, truth, isDraft, may }) => {
    if (!isDraft || truth.visibility === 'confidential' || !may('draft.edit')) return none;
    truth.visibility = 'confidential';
    const change = {
      before: { visibility: 'ordinary' as const },
      after: { visibility: 'confidential' as const },
    };
    return [reportEvent('report.visibility-set', id, change)];
  },
  'hide-author': ({ id, truth }) => {
    const before = { isAuthorHidden: truth.isAuthorHidden };
    truth.isAuthorHidden = !truth.isAuthorHidden;
    const after = { isAuthorHidden: truth.isAuthorHidden };
    return [reportEvent('report.author-hidden', id, { before, after })];
  },
  look: ({ model, id }) => [
    reportEvent('report.author-uncovered', id, { after: { lookId: nextId(model) } }),
  ],
  'flag-ready': ({ id, truth, isDraft }) => {
    if (!isDraft) return none;
    const before = { isReady: truth.isReady };
    truth.isReady = !truth.isReady;
    return [reportEvent('report.ready-flagged', id, { before, after: { isReady: truth.isReady } })];
  },
  'set-class': ({ id, truth, otherId, may }) => {
    if (!may('decision.triage')) return none;
    const before = { classes: truth.classes };
    truth.classes = [`class_${otherId}`];
    return [reportEvent('report.class-set', id, { before, after: { classes: truth.classes } })];
  },
  delete: ({ id, truth, isDraft, may }) => {
    if (!isDraft || !may('draft.delete')) return none;
    truth.deletedAt = at;
    return [reportEvent('report.deleted', id, { after: { deletedAt: at } })];
  },
  restore: ({ id, truth, may }) => {
    if (truth.deletedAt === null || !may('draft.delete')) return none;
    truth.deletedAt = null;
    return [reportEvent('report.restored', id, { before: { deletedAt: at } })];
  },
  split: ({ model, found, id, truth, may }) => {
    const canGrow = model.reports.length < 6 && truth.status === 'in_triage';
    if (!canGrow || !may('decision.triage')) return none;
    const child = create(model, truth.people.author[0]!, found);
    truth.splitIntoIds.push(child.id);
    const after = { childId: child.id, decisionId: nextId(model) };
    return [reportEvent('report.split', id, { after })];
  },
} satisfies Record<string, (scene: Scene) => ReportEvent[]>;

export type OtherAct = keyof typeof performances;
export const otherActs = Object.keys(performances) as OtherAct[];

/** Performs one act and returns its events. */
export function performOther(
  model: Model,
  found: Case,
  kind: OtherAct,
  actor: Actor,
  other: number,
): ReportEvent[] {
  const facts = factsOf(found);
  return performances[kind]({
    ...found,
    model,
    found,
    otherId: people[other]!.accountId,
    otherGroupId: `g${other}`,
    isDraft: found.truth.status === 'draft' && found.truth.deletedAt === null,
    may: (action) => can(actor, action, facts).allowed,
  });
}
