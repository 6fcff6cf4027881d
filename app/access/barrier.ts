// What no relation overcomes: a draft before the office, the confidential rule, a recusal, the stage.
import type { AccountActor } from './actor.ts';
import type { Asked } from './asked.ts';
import { isReportBound } from './asked.ts';
import type { Reason } from './decision.ts';
import type { ReportFacts } from './facts.ts';
import { isNamed, isRecused, isSealedFrom } from './relations.ts';

const editWindow = 15 * 60 * 1000;

/** The reason that refuses whatever the actor's relations are, or null. */
export function barrierTo(asked: Asked): Reason | null {
  const { person, row, scene, report } = asked;
  if (isReportBound(scene.about) && report === null) return 'hidden';
  if (person === null) return null;
  if (person.readOnly && row.effect === 'write') return 'read-only';
  if (report !== null) {
    const reason = reportBarrier(person, report, asked);
    if (reason !== null) return reason;
  }
  if (scene.about === 'signing' && scene.facts?.firstId === person.accountId) return 'own-work';
  if (asked.action === 'comment.own.edit' && scene.about === 'comment' && scene.facts) {
    const age = scene.facts.now.getTime() - scene.facts.createdAt.getTime();
    if (age > editWindow) return 'too-late';
  }
  return null;
}

function reportBarrier(person: AccountActor, report: ReportFacts, asked: Asked): Reason | null {
  const { row, action } = asked;
  const isDraft = report.status === 'draft';
  const inOffice = person.officeRole === 'analyst' || person.officeRole === 'head';
  if (inOffice && isDraft) return 'hidden';
  if (report.visibility === 'confidential') {
    const mayKnow = person.officeRole === 'head' || person.officeRole === 'administrator';
    if (!mayKnow && !isNamed(person, report)) return 'hidden';
    if (row.ordinaryOnly) return 'confidential';
  }
  if (isSealedFrom(person, report) && action !== 'report.read') return 'sealed';
  if (row.stage !== undefined && (row.stage === 'draft') !== isDraft) return 'stage';
  const standsAside = inOffice && isRecused(person, report);
  if (standsAside && (row.effect === 'write' || action === 'comment.office-only.read')) {
    return 'recused';
  }
  return null;
}
