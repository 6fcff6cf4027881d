// Two people, or one in two windows, save other words over one version of a thing.
import type { AccountActor } from '#app/access/actor.ts';
import { saveReferenceEntry } from '#app/features/acts/commands/save-reference-entry.server.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import { editComment } from '#app/features/discussion/commands/edit-comment.server.ts';
import { saveGroup } from '#app/features/groups/commands/save-group.server.ts';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { digestsOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { amendReportSchema } from '#app/features/reports/schema.ts';
import { correctSource } from '#app/features/sources/commands/correct-source.server.ts';
import { correctSourceSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { memberOf } from '#tests/factories/account.ts';
import type { Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { saveOf } from '#tests/factories/draft.ts';
import { makeGroup } from '#tests/factories/group.ts';
import { makeReady } from '#tests/factories/ready.ts';
import { makeSource } from '#tests/factories/source.ts';
import type { Contest, Pair } from './contest.ts';
import { ownDraft, withoutOwn } from './own-draft.ts';
import { namesOf, printOf } from './print.ts';

const now = new Date('2026-02-16T06:00:00Z');
const words = ['Одни слова', 'Другие слова'] as const;

/** `read` gives the version that a window has before it; the acts save over it. */
type Edit<Version> = {
  read(): Promise<Version>;
  save(version: Version, text: string, at: 0 | 1): ReturnType<Pair['acts'][0]>;
};

/**
 * The two acts of an edit: both save over the version that both have read. A blind window takes
 * whatever version it finds when it saves, as if nobody looked at versions.
 */
async function bothOver<Version>(
  { read, save }: Edit<Version>,
  isBlind: boolean,
): Promise<Pair['acts']> {
  const seen = await read();
  const act = (at: 0 | 1) => async () => save(isBlind ? await read() : seen, words[at], at);
  return [act(0), act(1)];
}

const contentOf = async (id: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  return digestsOf(await loadContent(currentVersionId!));
};

let entries = 0;

export function editContests(cast: Cast, { isBlind = false } = {}): Contest[] {
  const { actors } = cast;
  const two = [actors.author, actors.coordinator] as const;
  const contest = (
    name: string,
    make: () => Promise<{ acts: Pair['acts']; print: Pair['print'] }>,
  ): Contest => ({ name, variants: [{ name }], make });
  const printed = (ids: string[]) => async () =>
    (await printOf(namesOf(actors), ids)).map(withoutOwn);

  return [
    contest('part of a draft', async () => {
      const { id: reportId } = await ownDraft(actors.author, cast.group.id);
      const acts = await bothOver(
        {
          read: () => contentOf(reportId),
          save: (digests, title, at) => {
            const input = saveOf({ title: { title } }, digests);
            return saveDraft(contextOf(two[at], now), { reportId, input });
          },
        },
        isBlind,
      );
      return { acts, print: printed([reportId]) };
    }),
    contest('amendment', async () => {
      const reportId = await makeReady(cast);
      const acts = await bothOver(
        {
          read: () => contentOf(reportId),
          save: (base, measure, at) => {
            const sent = { parts: ['fix'], base, fix: { measure }, reason: 'Уточнили меру' };
            const input = amendReportSchema.parse(sent);
            return amendReport(contextOf(two[at], now), { reportId, input });
          },
        },
        isBlind,
      );
      return { acts, print: printed([reportId]) };
    }),
    contest('comment', async () => {
      const reportId = await makeReady(cast);
      const authorId = actors.author.accountId;
      const { id: comment } = await makeComment({ reportId, authorId, at: now });
      const acts = await bothOver(
        {
          read: async () =>
            (await db().comment.findUniqueOrThrow({ where: { id: comment } })).rowVersion,
          save: (version, text) =>
            editComment(contextOf(actors.author, now), { reportId, comment, text, version }),
        },
        isBlind,
      );
      return { acts, print: printed([reportId, comment]) };
    }),
    contest('settings of a group', async () => {
      const { id: groupId } = await makeGroup();
      const place = { groupId, role: 'coordinator' } as const;
      const coordinators = two.map(({ accountId }) => memberOf(accountId, place));
      const acts = await bothOver(
        {
          read: async () =>
            (await db().group.findUniqueOrThrow({ where: { id: groupId } })).rowVersion,
          save: (version, about, at) =>
            saveGroup(contextOf(coordinators[at] as AccountActor, now), {
              ...{ groupId, version, about, name: 'ОФ «Ашық кезек»', kind: 'ngo' },
              regions: [['shymkent'], ['turkistan']][at]!,
            }),
        },
        isBlind,
      );
      return { acts, print: printed([groupId]) };
    }),
    contest('description of a source', async () => {
      const { id: reportId } = await ownDraft(actors.author, cast.group.id);
      const sourceId = await makeSource(actors.author, reportId, undefined, now);
      const acts = await bothOver(
        {
          read: async () =>
            (await db().source.findUniqueOrThrow({ where: { id: sourceId } })).rowVersion,
          save: (version, title, at) => {
            const input = correctSourceSchema.parse({ title, version });
            return correctSource(contextOf(two[at], now), { sourceId, input });
          },
        },
        isBlind,
      );
      return { acts, print: printed([reportId, sourceId]) };
    }),
    contest('entry of a list', async () => {
      entries += 1;
      const own = ` ${entries}`;
      const entry = async () =>
        (await listReference()).find(({ list, key }) => list === 'gap_kind' && key === 'loophole')!;
      const events = () => db().event.count({ where: { type: 'reference.entry-saved' } });
      const before = await events();
      const acts = await bothOver(
        {
          read: async () => (await entry()).seal,
          save: (seen, labelRu) => {
            const said = { labelRu: labelRu + own, labelKk: 'саңылау', labelEn: 'loophole' };
            const kept = { list: 'gap_kind', key: 'loophole', isActive: true, seen } as const;
            return saveReferenceEntry(contextOf(actors.administrator, now), { ...kept, ...said });
          },
        },
        isBlind,
      );
      const print = async () => [
        (await entry()).labelRu.replace(own, ''),
        `events ${(await events()) - before}`,
      ];
      return { acts, print };
    }),
  ];
}
