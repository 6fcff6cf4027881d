// What the people of a group do to one draft, one discussion, one place at once.
import type { AccountActor } from '#app/access/actor.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { endMembership } from '#app/features/groups/commands/end-membership.server.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import type { Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { saveOf, wholeDraft } from '#tests/factories/draft.ts';
import { makeMember } from '#tests/factories/group.ts';
import { makeReady } from '#tests/factories/ready.ts';
import type { Contest } from './contest.ts';
import { ownDraft, withoutOwn } from './own-draft.ts';
import { namesOf, printOf } from './print.ts';

const now = new Date('2026-02-16T06:00:00Z');
const today = '2026-02-16';

async function seenOf(reportId: string): Promise<string> {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  return digestOf(await loadContent(currentVersionId!));
}

const changes = {
  title: { title: { title: 'Место в саду раздаёт сам сад' } },
  harm: { harm: { ...wholeDraft.harm, count: 15 } },
};

export function groupContests(cast: Cast): Contest[] {
  const { actors, group } = cast;
  const { author, coordinator } = actors;
  return [
    {
      name: 'route against edit',
      variants: [{ name: 'title' }, { name: 'harm' }],
      async make(part) {
        const { id: reportId, digests } = await ownDraft(author, group.id);
        const seen = await seenOf(reportId);
        const input = saveOf(changes[part as keyof typeof changes], digests);
        const route = () => submitReport(contextOf(author, now), { reportId, seen });
        const edit = () => saveDraft(contextOf(coordinator, now), { reportId, input });
        return {
          acts: [route, edit],
          print: async () => (await printOf(namesOf(actors), [reportId])).map(withoutOwn),
        };
      },
    },
    {
      name: 'end of membership against write',
      variants: [
        { name: 'comment', both: [1] },
        { name: 'save', both: [1] },
        { name: 'begin a draft', both: [1] },
      ],
      async make(variant) {
        const { actor, membershipId } = await makeMember(group.id);
        const input = { groupId: group.id, membershipId, until: today };
        const end = () => endMembership(contextOf(coordinator, now), input);
        const { act, reports } = await writes[variant as keyof typeof writes](cast, actor);
        const names = namesOf(actors, { leaver: actor.accountId, place: membershipId });
        return {
          acts: [end, act],
          print: async () =>
            (await printOf(names, [...(await reports()), membershipId])).map(withoutOwn),
        };
      },
    },
  ];
}

/** What a member who is about to lose the place writes, and the reports in which it shows. */
const writes = {
  async comment(cast: Cast, actor: AccountActor) {
    const reportId = await makeReady(cast);
    const said = { reportId, circle: 'group' as const, text: 'Ещё видно', mention: [] };
    return {
      act: () => postComment(contextOf(actor, now), said),
      reports: async () => [reportId],
    };
  },
  async save({ group }: Cast, actor: AccountActor) {
    const { id: reportId, digests } = await ownDraft(actor, group.id);
    const input = saveOf(changes.title, digests);
    return {
      act: () => saveDraft(contextOf(actor, now), { reportId, input }),
      reports: async () => [reportId],
    };
  },
  async 'begin a draft'({ group }: Cast, actor: AccountActor) {
    const begun = { groupId: group.id, language: 'ru' as const };
    const { accountId: authorId } = actor;
    return {
      act: () => createDraft(contextOf(actor, now), begun),
      reports: async () =>
        (await db().report.findMany({ where: { authorId } })).map(({ id }) => id),
    };
  },
};
