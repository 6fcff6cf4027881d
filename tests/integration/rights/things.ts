// What the personas ask for: one report in each state that rights depend on.
import { makeComment } from '#tests/factories/comment.ts';
import { makeMerge, makeReport } from '#tests/factories/report.ts';
import { makeSource } from '#tests/factories/source.ts';
import type { makePersonas } from './personas.ts';

export type People = Awaited<ReturnType<typeof makePersonas>>;

/** A report with a source of its author, and with a comment in the circle that group and office share. */
export interface Thing {
  id: string;
  commentId: string;
  threadId: string;
  sourceId: string;
}

export const thingNames = ['draft', 'ordinary', 'waiting', 'unlisted', 'listed', 'joined'] as const;
export type ThingName = (typeof thingNames)[number];

/** What the names mean, for the titles of the tests. */
export const meaning: Record<ThingName, string> = {
  draft: 'an ordinary draft',
  ordinary: 'an ordinary report in triage',
  waiting: 'an ordinary report that nobody has taken',
  unlisted: 'a confidential report on whose list the assignee is not',
  listed: 'a confidential report on whose list the assignee is',
  joined: 'a report into which one of the other group was merged',
};

/** Makes a report of the author with the journalist, held by the assigned analyst once it is sent. */
export async function makeThing({ cast, people }: People, name: ThingName): Promise<Thing> {
  const authorId = people.author.accountId;
  const assigneeId = people['analyst assigned'].accountId;
  const isDraft = name === 'draft';
  const isHeld = !isDraft && name !== 'unlisted' && name !== 'waiting';
  const isConfidential = name === 'listed' || name === 'unlisted';
  const { id } = await makeReport({
    groupId: cast.group.id,
    partnerIds: [cast.partner.id],
    authorId,
    coAuthorIds: [people['journalist and co-author'].accountId],
    recusedIds: [people['analyst recused'].accountId],
    status: isDraft ? 'draft' : isHeld ? 'in_triage' : 'submitted',
    visibility: isConfidential ? 'confidential' : 'ordinary',
    assigneeId: isHeld ? assigneeId : null,
    namedIds: isConfidential
      ? [
          authorId,
          people['journalist and co-author'].accountId,
          ...(name === 'listed' ? [assigneeId] : []),
        ]
      : [],
  });
  if (name === 'joined') {
    const merged = await makeReport({
      groupId: cast.other.id,
      authorId: people['member of another group'].accountId,
      status: 'merged',
    });
    await makeMerge(merged.id, id, people.head.accountId);
  }
  const { id: commentId, threadId } = await makeComment({
    reportId: id,
    authorId,
    circle: isDraft ? 'group' : 'shared',
    at: new Date(),
  });
  const paper = { noAddressReason: 'Бумажный документ', title: 'Правила сада' };
  const sourceId = await makeSource(cast.actors.author, id, paper);
  return { id, commentId, threadId, sourceId };
}
