// What the people of a group do to one draft, one discussion, one place at once.
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { endMembership } from '#app/features/groups/commands/end-membership.server.ts';
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
      ],
      async make(write) {
        const { actor, membershipId } = await makeMember(group.id);
        const input = { groupId: group.id, membershipId, until: today };
        const end = () => endMembership(contextOf(coordinator, now), input);
        const things = { leaver: actor.accountId, place: membershipId };
        if (write === 'save') {
          const { id: reportId, digests } = await ownDraft(actor, group.id);
          const saved = saveOf(changes.title, digests);
          const save = () => saveDraft(contextOf(actor, now), { reportId, input: saved });
          const ids = [reportId, membershipId];
          return {
            acts: [end, save],
            print: async () => (await printOf(namesOf(actors, things), ids)).map(withoutOwn),
          };
        }
        const reportId = await makeReady(cast);
        const said = { reportId, circle: 'group' as const, text: 'Ещё видно', mention: [] };
        const comment = () => postComment(contextOf(actor, now), said);
        const ids = [reportId, membershipId];
        return { acts: [end, comment], print: () => printOf(namesOf(actors, things), ids) };
      },
    },
  ];
}
