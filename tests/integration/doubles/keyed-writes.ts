// Every write that a form's key lets happen once, each on things made for it alone.
import { Readable } from 'node:stream';
import type { AccountActor } from '#app/access/actor.ts';
import type { CommandContext } from '#app/access/context.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { inviteMember } from '#app/features/groups/commands/invite-member.server.ts';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { answerClarification } from '#app/features/reports/commands/answer-clarification.server.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { amendReportSchema } from '#app/features/reports/schema.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { splitReport } from '#app/features/review/commands/split-report.server.ts';
import { decideSchema, type OwnDecision, type SplitInput } from '#app/features/review/schema.ts';
import { addFile } from '#app/features/sources/commands/add-file.server.ts';
import { addSource } from '#app/features/sources/commands/add-source.server.ts';
import { keepUpload } from '#app/features/sources/commands/keep-upload.server.ts';
import { addFileSchema, addSourceSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { newId } from '#app/platform/ids.ts';
import { memberOf } from '#tests/factories/account.ts';
import type { Cast } from '#tests/factories/cast.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeDraft, wholeDraft } from '#tests/factories/draft.ts';
import { makeReady } from '#tests/factories/ready.ts';

const now = new Date('2026-02-16T06:00:00Z');
const origin = 'https://lacuna.test';

export interface FormOnce {
  key: string;
  bodyHash: string;
}
type Sent = { ok: boolean; reason?: string; status?: number };
/** Sends one form, made for this submission alone, as often as it is called. */
export type Send = (form: FormOnce) => Promise<Sent>;

const by = (actor: AccountActor, idempotency: FormOnce): CommandContext => ({
  actor,
  now,
  newId: () => newId(now),
  idempotency,
});

let norms = 0;
async function draftToSend({ actors, group }: Cast) {
  norms += 1;
  const [provision] = wholeDraft.norm.provisions;
  const norm = { provisions: [{ ...provision, article: String(norms) }] };
  const { id } = await makeDraft(actors.author, group.id, { now, sent: { ...wholeDraft, norm } });
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  return { reportId: id, seen: digestOf(await loadContent(currentVersionId!)) };
}

async function sentFile(actor: AccountActor, reportId: string): Promise<string> {
  const stored = await fileStore().storeStream(Readable.from([Buffer.from('Ответ управления')]), {
    maxBytes: 1_000,
  });
  if (!stored.ok) throw new Error(stored.reason);
  const file = { ...stored.file, name: 'otvet.txt', declaredType: 'text/plain' };
  const context = by(actor, { key: newId(), bodyHash: '' });
  const kept = await keepUpload(context, { reportId, sourceId: null, file });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.id;
}

/** Each kind of write by its name, with what prepares one submission of it. */
export const keyedWrites: Record<string, (cast: Cast) => Promise<Send>> = {
  async 'beginning a draft'({ actors, group }) {
    return (form) => createDraft(by(actors.author, form), { groupId: group.id, language: 'ru' });
  },
  async filing(cast) {
    const input = await draftToSend(cast);
    return (form) => submitReport(by(cast.actors.author, form), input);
  },
  async 'an amendment'(cast) {
    const reportId = await makeReady(cast);
    const input = amendReportSchema.parse({
      parts: ['fix'],
      base: {},
      fix: { measure: 'Возвращать место в очередь' },
      reason: 'Уточнили меру',
    });
    return (form) => amendReport(by(cast.actors.author, form), { reportId, input });
  },
  async 'a source'(cast) {
    const reportId = await makeReady(cast);
    const input = addSourceSchema.parse({ url: 'https://kaztag.kz/ru/news/1' });
    return (form) => addSource(by(cast.actors.author, form), { reportId, input });
  },
  /** The upload's own id is the key. */
  async 'a file'(cast) {
    const { author } = cast.actors;
    const uploadId = await sentFile(author, await makeReady(cast));
    const input = addFileSchema.parse({ name: 'otvet.txt' });
    return (form) => addFile(by(author, form), { uploadId, input });
  },
  async 'a comment'(cast) {
    const reportId = await makeReady(cast);
    const said = { reportId, circle: 'shared' as const, text: 'Приложила договоры', mention: [] };
    return (form) => postComment(by(cast.actors.author, form), said);
  },
  async 'an answer'({ group, actors }) {
    const { accountId } = actors.author;
    const { id: reportId } = await makeAsked({ groupId: group.id, authorId: accountId });
    const answer = 'Все пять садов с госзаказом';
    return (form) => answerClarification(by(actors.author, form), { reportId, answer });
  },
  async 'a decision'(cast) {
    const reportId = await makeReady(cast);
    const input = decideSchema.parse({ kind: 'accept', version: 1 }) as OwnDecision;
    return (form) => decideReport(by(cast.actors.assignee, form), { reportId, input });
  },
  async 'a merge'(cast) {
    const [fromId, intoId] = [await makeReady(cast), await makeReady(cast)];
    const input = { fromId, intoId, reason: 'То же самое', seen: { id: fromId, version: 1 } };
    return (form) => mergeReports(by(cast.actors.assignee, form), input);
  },
  async 'a split'(cast) {
    const reportId = await makeReady(cast);
    const source = await db().source.findFirstOrThrow({ where: { reportId } });
    const input = decideSchema.parse({
      kind: 'split',
      version: 1,
      reason: 'Два разных пробела',
      title: 'Вступительный взнос',
      narrative: 'Двум семьям намекнули на взнос.',
      provisions: '0',
      sources: source.id,
    }) as SplitInput;
    return (form) => splitReport(by(cast.actors.assignee, form), { reportId, input });
  },
  async 'a group'({ actors }) {
    const input = {
      name: 'ОФ «Ашық кезек»',
      kind: 'ngo' as const,
      about: '',
      regions: ['shymkent'],
      email: `${newId()}@example.kz`,
      language: 'ru' as const,
    };
    return (form) => createGroup({ ...by(actors.head, form), origin }, input);
  },
  async 'an invitation'({ actors, group }) {
    const input = {
      groupId: group.id,
      email: `${newId()}@example.kz`,
      role: 'member' as const,
      language: 'ru' as const,
    };
    const { accountId } = actors.coordinator;
    const coordinator = memberOf(accountId, { groupId: group.id, role: 'coordinator' });
    return (form) => inviteMember({ ...by(coordinator, form), origin }, input);
  },
};

/** Writes that take another body under the same key for the first one: nothing else would fit their key. */
export const bodiless: readonly string[] = ['a file'];
