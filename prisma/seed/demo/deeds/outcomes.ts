import { findingEvent, measureEvent } from '#app/features/outcomes/events.ts';
import { dayOf } from '#app/features/reports/domain/working-days.ts';
import {
  moveReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { PersonName } from '../people.ts';
import { done, type Deed, type Scene } from '../stage.ts';
import { inHand, moves } from './moving.ts';

/** A norm as it is and as it is proposed to be. */
export interface Words {
  oldLabel?: string;
  oldText?: string;
  newLabel?: string;
  newText?: string;
  language?: Language;
  isRefused?: boolean;
}

export interface Conclusion {
  draftedBy: PersonName;
  isConfirmed?: boolean;
  ru?: string;
  kk?: string;
  words?: readonly Words[];
}

const dossierOf = async (tx: Transaction, reportId: string) =>
  (await tx.dossierReport.findUniqueOrThrow({ where: { reportId }, select: { dossierId: true } }))
    .dossierId;

/** Signs what a colleague concluded: there is a gap, or there is none. */
export const signs =
  (report: string, conclusion: Conclusion): Deed =>
  async (scene) => {
    const { cast, context, reportId } = scene;
    const { isConfirmed = true } = conclusion;
    const drafterId = cast.actor(conclusion.draftedBy).accountId;
    await inTransaction(async (tx) => {
      const held = await inHand(tx, scene, reportId(report));
      await keepFinding(tx, scene, held.id, { ...conclusion, isConfirmed, drafterId });
      const move = isConfirmed ? ('confirm-finding' as const) : ('deny-finding' as const);
      done(await moveReport(tx, context, held, { move, input: { drafterId }, extra: { move } }));
    });
  };

async function keepFinding(
  tx: Transaction,
  { actor, now, context }: Scene,
  reportId: string,
  finding: Conclusion & { isConfirmed: boolean; drafterId: string },
): Promise<void> {
  const { isConfirmed, drafterId, ru = '', kk = '', words = [] } = finding;
  const id = context.newId();
  const dossierId = await dossierOf(tx, reportId);
  await tx.finding.create({
    data: {
      id,
      dossierId,
      isConfirmed,
      textRu: ru,
      textKk: kk,
      draftedById: drafterId,
      draftedAt: now,
      signedById: actor.accountId,
      signedAt: now,
    },
    select: { id: true },
  });
  await tx.wording.createMany({
    data: words.map((word, at) => ({
      ...word,
      id: context.newId(),
      findingId: id,
      position: at + 1,
    })),
  });
  const drafter = { kind: 'account' as const, accountId: drafterId };
  const drafted = findingEvent('finding.drafted', id, reportId, {
    after: { dossierId, isConfirmed },
  });
  await recordEvent(tx, { actor: drafter, now }, drafted);
  const after = { signedById: actor.accountId };
  await recordEvent(tx, { actor, now }, findingEvent('finding.signed', id, reportId, { after }));
}

export interface NewStage {
  /** The proposal among the report's: 1 unless there are several. */
  measure?: number;
  stage: string;
  note?: string;
  /** A day on which it ended, where that is known apart. */
  until?: string;
  url?: string;
}

/** Begins a measure, the first of which brings the report's measures on their way. */
export const proposes =
  (report: string, title: string, first: NewStage): Deed =>
  async (scene) => {
    const { actor, now, context, reportId } = scene;
    await inTransaction(async (tx) => {
      const held = await inHand(tx, scene, reportId(report));
      const dossierId = await dossierOf(tx, held.id);
      const id = context.newId();
      const position = first.measure ?? 1;
      await tx.measure.create({
        data: { id, dossierId, position, title, createdAt: now },
        select: { id: true },
      });
      const added = measureEvent('measure.added', id, held.id, { after: { dossierId, position } });
      await recordEvent(tx, { actor, now }, added);
      await keepStage(tx, scene, { report: held, measureId: id, ...first });
      if (held.state.status !== 'finding_confirmed') return;
      const move = 'start-measures' as const;
      done(await moveReport(tx, context, held, { move, extra: { move } }));
    });
  };

/** Brings a measure to its next stage. */
export const records =
  (report: string, given: NewStage): Deed =>
  async (scene) => {
    await inTransaction(async (tx) => {
      const held = await inHand(tx, scene, scene.reportId(report));
      const { id } = await tx.measure.findFirstOrThrow({
        where: { dossierId: await dossierOf(tx, held.id), position: given.measure ?? 1 },
        select: { id: true },
      });
      await keepStage(tx, scene, { report: held, measureId: id, ...given });
    });
  };

async function keepStage(
  tx: Transaction,
  { actor, now, context }: Scene,
  given: NewStage & { report: ReportInHand; measureId: string },
): Promise<void> {
  const { report, measureId, stage, note = '', until = null, url = null } = given;
  const id = context.newId();
  const startedOn = dayOf(now);
  await tx.measureStage.create({
    data: {
      id,
      measureId,
      stageKey: stage,
      startedOn: new Date(startedOn),
      endedOn: until && new Date(until),
      note,
      url,
      recordedById: actor.accountId,
      recordedAt: now,
    },
    select: { id: true },
  });
  const after = { stageId: id, stage, startedOn, endedOn: until };
  const event = measureEvent('measure.stage-recorded', measureId, report.id, { after });
  await recordEvent(tx, { actor, now }, event);
}

/** Signs that all is done, or that nothing will change; a colleague has prepared it. */
export const concludes =
  (
    report: string,
    draftedBy: PersonName,
    move: 'close-resolved' | 'close-without-change' = 'close-resolved',
  ): Deed =>
  (scene) => {
    const drafterId = scene.cast.actor(draftedBy).accountId;
    return moves(report, { move, input: { drafterId }, extra: { move } })(scene);
  };
