import { acceptReportInvitation } from '#app/features/reports/commands/answer-report-invitation.server.ts';
import { addColleague } from '#app/features/reports/commands/change-people.server.ts';
import { inviteToReport } from '#app/features/reports/commands/invite-to-report.server.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { flagReady } from '#app/features/reports/commands/flag-ready.server.ts';
import { hideAuthor } from '#app/features/reports/commands/hide-author.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { reportEvent, type PersonPart } from '#app/features/reports/events.ts';
import type { Frequency } from '#app/features/reports/domain/frequency.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { placeOf } from '#app/features/reports/domain/conflict.ts';
import { draftParts } from '#app/features/reports/domain/draft-content.ts';
import { saveDraftSchema } from '#app/features/reports/schema.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { GroupName, PersonName } from '../people.ts';
import { done, type Deed } from '../stage.ts';

/** A norm as the form sends it. */
export interface Norm {
  actKey: string;
  article?: string;
  point?: string;
  subpoint?: string;
  language?: Language;
  asWritten?: string;
  /** The words that leave the gap, in the order of their numbers. */
  marked?: readonly string[];
}

/** A place in the Law on Education. */
export const education = (
  article: string,
  point: string,
  more: Omit<Norm, 'actKey' | 'article' | 'point'> = {},
): Norm => ({ actKey: 'law_education', article, point, ...more });

/** What a report says. In the text `[2]` names the second source, `[words]{1}` the first marked words. */
export interface Written {
  group: GroupName;
  language?: Language;
  title: string;
  text?: string;
  norms?: readonly Norm[];
  kinds?: readonly string[];
  /** Which of the norms should yield, by its place among them, and why. */
  conflict?: { kinds: readonly string[]; yields?: number; why?: string };
  factors?: readonly string[];
  regions?: readonly string[];
  levels?: readonly string[];
  organisations?: readonly string[];
  risks?: readonly string[];
  place?: string;
  harms?: readonly string[];
  people?: string;
  count?: number;
  frequency?: Frequency;
  measure?: string;
}

/** Begins a draft and writes it down. */
export const begins =
  (report: string, written: Written): Deed =>
  async (scene) => {
    const { context, cast } = scene;
    const groupId = cast.groupId(written.group);
    const { id } = done(
      await createDraft(context, { groupId, language: written.language ?? 'ru' }),
    );
    scene.name(report, id);
    const text = (written.text ?? '').replace(
      /\[(\d)\]/g,
      (_, number) => `[@${scene.sourceId(report, Number(number))}]`,
    );
    const input = saveDraftSchema.parse({ parts: [...draftParts], ...formOf(written, text) });
    done(await saveDraft(context, { reportId: id, input }));
  };

const formOf = (written: Written, narrativeMarkdown: string) => {
  const { title, measure = '', place = '', people = '', count = null, frequency = null } = written;
  const keys = (list: readonly string[] = []) => ({ keys: [...list] });
  return {
    title: { title },
    norm: { provisions: (written.norms ?? []).map(provisionOf) },
    what: { narrativeMarkdown },
    kind: { gapKinds: keys(written.kinds), factors: keys(written.factors) },
    conflict: conflictOf(written),
    where: {
      regions: keys(written.regions),
      levels: keys(written.levels),
      organisations: keys(written.organisations),
      risks: keys(written.risks),
      place,
    },
    harm: { harms: keys(written.harms), people, count, frequency },
    fix: { measure },
  };
};

const conflictOf = ({ conflict, norms = [] }: Written) => {
  const { kinds = [], yields, why = '' } = conflict ?? {};
  const norm = yields === undefined ? undefined : norms[yields];
  return { kinds: { keys: [...kinds] }, why, ...(norm ? { yields: nameOf(norm) } : {}) };
};

const nameOf = ({ actKey, article, point, subpoint, language = 'ru', asWritten = '' }: Norm) =>
  placeOf({
    actKey,
    language,
    asWritten,
    path: Object.entries({ article, point, subpoint }).flatMap(([u, n]) =>
      n === undefined ? [] : [{ u: u as 'article' | 'point' | 'subpoint', n }],
    ),
  });

const provisionOf = ({ marked = [], ...norm }: Norm) => ({
  ...norm,
  marks: JSON.stringify(marked.map((text, at) => ({ n: at + 1, text }))),
});

/** Brings somebody to a draft as co-author: a colleague at once, another by an invitation that is accepted. */
export const invites =
  (report: string, person: PersonName): Deed =>
  async ({ context, cast, reportId }) => {
    const invited = cast.actor(person);
    const about = { reportId: reportId(report), part: 'co_author' as const };
    const added = await addColleague(context, { ...about, accountId: invited.accountId });
    if (added.ok) return;
    const { email } = await db().account.findUniqueOrThrow({ where: { id: invited.accountId } });
    done(await inviteToReport(context, { ...about, email, note: '' }));
    const { id } = await db().reportInvitation.findFirstOrThrow({
      where: { reportId: about.reportId, email, answeredAt: null },
    });
    done(await acceptReportInvitation({ ...context, actor: invited }, { invitationId: id }));
  };

/** Comes to a routed report as co-author, and brings the own group in where it is not there yet. */
export const joins =
  (report: string, group: GroupName): Deed =>
  async ({ actor, now, cast, reportId }) => {
    const id = reportId(report);
    const groupId = cast.groupId(group);
    const { accountId } = actor;
    await inTransaction(async (tx) => {
      const isThere = (await tx.reportGroup.count({ where: { reportId: id, groupId } })) > 0;
      if (!isThere) {
        const part = 'partner' as const;
        await tx.reportGroup.create({ data: { reportId: id, groupId, role: part, addedAt: now } });
        const added = reportEvent('report.group-added', id, { after: { groupId, part } }, groupId);
        await recordEvent(tx, { actor, now }, added);
      }
      const part: PersonPart = 'co_author';
      await tx.reportPerson.create({
        data: { reportId: id, accountId, relation: part, addedAt: now },
      });
      const event = reportEvent('report.person-added', id, { after: { accountId, part } }, groupId);
      await recordEvent(tx, { actor, now }, event);
    });
  };

/** Keeps the own name from everybody but co-authors and coordinators. */
export const hidesName =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await hideAuthor(context, { reportId: reportId(report), isHidden: true }));
  };

/** Makes a draft confidential. */
export const closes =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    const visibility = 'confidential' as const;
    done(await setVisibility(context, { reportId: reportId(report), visibility }));
  };

/** Tells the coordinator that it can be sent. */
export const isReady =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await flagReady(context, { reportId: reportId(report), isReady: true }));
  };

/** Sends a report to the office; with a number, as that one where it is still to come. */
export const routes =
  (report: string, number?: number): Deed =>
  async ({ context, reportId }) => {
    const id = reportId(report);
    if (number !== undefined) await skipNumbersTo(number);
    const { currentVersionId } = await db().report.findUniqueOrThrow({
      where: { id },
      select: { currentVersionId: true },
    });
    const seen = digestOf(await loadContent(currentVersionId!));
    done(await submitReport(context, { reportId: id, seen }));
  };

/** Lets the numbers before it pass, as if other groups had sent reports meanwhile. */
async function skipNumbersTo(number: number): Promise<void> {
  await db().$queryRaw`
    select max(nextval('report_number_seq')) is null as nothing
    from report_number_seq s, generate_series(case when s.is_called then s.last_value + 1 else 1 end, ${number - 1})`;
}
