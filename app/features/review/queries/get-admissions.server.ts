import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { isOpen, type ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { rows } from '#app/platform/database.server.ts';
import { admissionState, otherSide, type AdmissionState, type Side } from '../domain/admission.ts';
import { admissibleSql, type Admissible } from './admissible-sql.server.ts';

/** Somebody proposed for the list of a confidential report, and how it went. */
export interface ShownAdmission {
  id: string;
  name: string;
  side: Side;
  reason: string;
  at: string;
  /** Of the first analyst: when it opens without an objection. */
  opensAt: string | null;
  state: AdmissionState;
  objection: string;
  /** The reader is the side that answers, and may still. */
  isForReader: boolean;
}

/** A look behind the hidden name that waits for a second person. */
export interface WaitingLook {
  id: string;
  name: string;
  reason: string;
  at: string;
}

export interface Admissions {
  id: string;
  mark: string;
  status: ReportStatus;
  submittedAt: string;
  side: Side;
  /** The head has nobody there yet: what is asked for is the first analyst. */
  isFirst: boolean;
  /** Whether the reader may propose somebody now. */
  mayPropose: boolean;
  admissions: ShownAdmission[];
  people: Admissible[];
  looks: WaitingLook[];
}

interface Row extends Pick<Admissions, 'mark' | 'submittedAt' | 'people' | 'looks'> {
  admissions: {
    id: string;
    name: string;
    byOffice: boolean;
    reason: string;
    at: string;
    opensAt: string | null;
    isAgreed: boolean | null;
    objection: string;
  }[];
}

const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;

/**
 * Who was proposed for the list of a routed confidential report, for its author and for the head, who learns
 * of the report nothing else; null for everybody else.
 */
export async function getAdmissions(
  actor: Actor,
  { reportId, now }: { reportId: string; now: Date },
): Promise<Admissions | null> {
  const loaded = await loadReportFacts(reportId);
  if (!loaded || actor.kind !== 'account') return null;
  const { facts } = loaded;
  const { status, visibility } = facts;
  if (visibility !== 'confidential' || status === 'draft') return null;
  if (!can(actor, 'confidential.named-list.change', facts).allowed) return null;
  const side: Side = actor.officeRole === 'head' ? 'head' : 'author';
  const [row] = await rows<Row>(
    `review.admissions:${side}`,
    `select r.mark, to_json(r.submitted_at) as "submittedAt",
       ${list(`select d.id, a.name, b.office_role is not null as "byOffice", d.reason, d.proposed_at as at,
           d.opens_at as "opensAt", d.is_agreed as "isAgreed", d.objection
         from admission d join account a on a.id = d.account_id join account b on b.id = d.proposed_by_id
         where d.report_id = r.id order by d.proposed_at desc`)} as admissions,
       ${list(admissibleSql(side, 'r.id'))} as people,
       ${list(`select l.id, a.name, l.reason, l.asked_at as at from author_look l join account a on a.id = l.by_id
         where l.report_id = r.id and l.is_agreed is null and l.opened_at is null
           and ${side === 'head' ? 'true' : 'false'} order by l.asked_at`)} as looks
     from report r where r.id = $1::uuid`,
    [reportId],
  );
  if (!row) return null;
  const isFirst = side === 'head' && facts.analystNamed === false;
  return {
    ...row,
    id: reportId,
    status: status as ReportStatus,
    side,
    isFirst,
    people: isFirst ? row.people.filter(({ isAnalyst }) => isAnalyst) : row.people,
    mayPropose: isFirst
      ? isOpen(status as ReportStatus)
      : side === 'author' || !row.admissions.some((one) => isFirstWaiting(one, now)),
    admissions: row.admissions.map(({ byOffice, isAgreed, ...admission }) => {
      const opens = admission.opensAt === null ? null : new Date(admission.opensAt);
      const state = admissionState({ isAgreed, opensAt: opens }, now);
      const proposer: Side = byOffice ? 'head' : 'author';
      const isForReader = state === 'waiting' && side === otherSide(proposer);
      return { ...admission, side: proposer, state, isForReader };
    }),
  };
}

/** While the author may still object to the first analyst, the head asks for nobody else. */
const isFirstWaiting = (
  { opensAt, isAgreed }: { opensAt: string | null; isAgreed: boolean | null },
  now: Date,
): boolean => opensAt !== null && isAgreed === null && now < new Date(opensAt);
