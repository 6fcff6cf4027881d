import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { Day } from '../domain/working-days.ts';
import type { ReportName } from '../domain/report-number.ts';
import { knownReportsSql, sealedFromSql } from '../visibility.server.ts';
import { partOfSql } from './sealed-sql.server.ts';
import { sourcesSql, type RawSource } from './load-source-rows.server.ts';
import { progressJsonSql, type ProgressJson } from './progress-sql.server.ts';

/** A person in a story, still by their bare name. */
export interface StoryPerson {
  id: string;
  name: string;
  office: boolean;
}

export interface StoryEvent {
  id: string;
  at: string;
  type: string;
  by: StoryPerson | null;
  /** The report itself, or a source of it. */
  objectId: string;
  toStatus: string | null;
  move: string | null;
  isAmendment: boolean;
  /** The report was born by a split. */
  isSplitOff: boolean;
  /** To whom the head gave the report. */
  assignee: StoryPerson | null;
}

export interface StoryDecision {
  id: string;
  eventId: string | null;
  kind: string;
  label: string;
  hidesDetails: boolean;
  reason: string;
  addressee: string;
  letterNumber: string;
  letterDate: Day | null;
  deferredUntil: Day | null;
}

export interface StoryQuestion {
  id: string;
  question: string;
  askedAt: string;
  askedBy: StoryPerson;
  dueOn: Day;
  answer: string;
  answeredAt: string | null;
  answeredBy: StoryPerson | null;
  /** When it ended without an answer: by a withdrawal or a decision. */
  closedAt: string | null;
}

export interface StoryStage {
  key: string;
  label: string;
  measure: number;
  measureTitle: string;
  startedOn: Day;
  endedOn: Day | null;
  note: string;
  url: string | null;
  next: { key: string; label: string } | null;
  isTerminal: boolean;
}

export interface StoryFinding {
  id: string;
  isConfirmed: boolean;
  text: string;
  language: Language;
  draftedBy: string;
  signedBy: string | null;
  signedAt: string | null;
  /** The norms that it rests on, with the day of the edition that was read. */
  rests: {
    provisionKey: string;
    language: Language;
    from: Day;
    act: { key: string; short: string; shortLanguage: Language };
  }[];
  wordings: {
    position: number;
    language: Language;
    oldLabel: string;
    oldText: string;
    newLabel: string;
    newText: string;
    isRefused: boolean;
  }[];
}

/** Another report that this one is tied to and that the reader knows of too; without a title where it is sealed. */
export interface StoryLink extends ReportName {
  id: string;
  kind: string;
  title: string;
  isSealed: boolean;
  partOf: ReportName | null;
  status: ReportStatus;
}

/** All that happened to a report, as rows; what of it a reader is shown is decided after. */
export interface ReportStory {
  progress: ProgressJson;
  calendar: { day: Day; isWorking: boolean }[];
  events: StoryEvent[];
  decisions: StoryDecision[];
  questions: StoryQuestion[];
  stages: StoryStage[];
  findings: StoryFinding[];
  links: StoryLink[];
  sources: RawSource[];
  versionCount: number;
}

const told = [
  'report.created',
  'report.submitted',
  'report.withdrawn',
  'report.claimed',
  'report.assigned',
  'report.released',
  'report.deferred',
  'report.clarification-requested',
  'report.clarification-answered',
  'report.accepted',
  'report.rejected',
  'report.redirected',
  'report.merged',
  'report.merge-undone',
  'report.split',
  'report.status-moved',
  'report.version-saved',
  'report.recheck-raised',
  'report.recheck-answered',
  'source.added',
];

const person = (a: string): string =>
  `json_build_object('id', ${a}.id, 'name', ${a}.name, 'office', ${a}.office_role is not null)`;

/** The story of a report that its reader may see; one statement. */
export async function loadReportStory(
  actor: Actor,
  { reportId, lang }: { reportId: string; lang: Language },
): Promise<ReportStory> {
  const scope = knownReportsSql(actor, { alias: 'o', first: 3 });
  const isSealed = sealedFromSql(actor, { alias: 'o' });
  const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
  const [row] = await rows<ReportStory>(
    `reports.story:${scope.key}:${lang}`,
    `select ${progressJsonSql('r', lang)} as progress,
      ${list('select day::text as day, is_working as "isWorking" from calendar_day')} as calendar,
      ${list(`select e.id, e.at, e.type, e.object_id as "objectId", case when a.id is not null then ${person('a')} end as by,
          e.after->>'status' as "toStatus", e.after->>'move' as move,
          coalesce((e.after->>'isAmendment')::boolean, false) as "isAmendment",
          e.type = 'report.created' and e.after->>'splitFromId' is not null as "isSplitOff",
          (select ${person('h')} from account h where e.type = 'report.assigned'
            and h.id::text = e.after->>'assigneeId') as assignee
        from event e left join account a on a.id = e.actor_id
        where e.report_id = r.id and e.type = any($2::text[])
          and (e.type <> 'report.version-saved' or (e.after->>'isAmendment')::boolean)
        order by e.seq desc limit 200`)} as events,
      ${list(`select d.id, d.kind_key as kind, k.label_${lang} as label, k.hides_details as "hidesDetails",
          d.reason, d.addressee, d.letter_number as "letterNumber", d.letter_date::text as "letterDate",
          d.deferred_until::text as "deferredUntil",
          (select e.id from event e where e.report_id = r.id and e.after->>'decisionId' = d.id::text limit 1)
            as "eventId"
        from decision d join triage_decision_kind k on k.key = d.kind_key
        where d.report_id = r.id order by d.decided_at desc`)} as decisions,
      ${list(`select q.id, q.question, q.asked_at as "askedAt", ${person('qa')} as "askedBy",
          q.due_on::text as "dueOn", q.answer, q.answered_at as "answeredAt", q.closed_at as "closedAt",
          case when aa.id is not null then ${person('aa')} end as "answeredBy"
        from clarification q join account qa on qa.id = q.asked_by_id
        left join account aa on aa.id = q.answered_by_id
        where q.report_id = r.id order by q.asked_at desc`)} as questions,
      ${list(`select s.stage_key as key, o.label_${lang} as label, m.position::int as measure,
          m.title as "measureTitle", s.started_on::text as "startedOn", s.ended_on::text as "endedOn",
          s.note, s.url, o.is_terminal as "isTerminal",
          (select json_build_object('key', n.key, 'label', n.label_${lang}) from outcome_stage n
            where n.key = o.next[1]) as next
        from dossier_report dr join measure m on m.dossier_id = dr.dossier_id
        join measure_stage s on s.measure_id = m.id join outcome_stage o on o.key = s.stage_key
        where dr.report_id = r.id order by m.position, s.started_on, s.recorded_at`)} as stages,
      ${list(`select f.id, f.is_confirmed as "isConfirmed", da.name as "draftedBy", sa.name as "signedBy",
          f.signed_at as "signedAt",
          coalesce(nullif(f.text_${lang === 'kk' ? 'kk' : 'ru'}, ''), nullif(f.text_ru, ''), f.text_kk) as text,
          case when f.text_${lang === 'kk' ? 'kk' : 'ru'} <> '' then '${lang === 'kk' ? 'kk' : 'ru'}'
            when f.text_ru <> '' then 'ru' else 'kk' end as language,
          (select coalesce(json_agg(json_build_object('position', w.position, 'language', w.language,
              'oldLabel', w.old_label, 'oldText', w.old_text, 'newLabel', w.new_label, 'newText', w.new_text,
              'isRefused', w.is_refused) order by w.position), '[]')
            from wording w where w.finding_id = f.id) as wordings,
          (select coalesce(json_agg(json_build_object('provisionKey', fp.provision_key, 'language', fp.language,
              'from', fp.pinned_from,
              'act', json_build_object('key', fa.key, 'short', coalesce(nullif(fa.short_${lang}, ''), fa.short_ru),
                'shortLanguage', case when fa.short_${lang} = '' then 'ru' else '${lang}' end)) order by fp.position), '[]')
            from finding_provision fp join act fa on fa.id = fp.act_id where fp.finding_id = f.id) as rests
        from dossier_report dr join finding f on f.dossier_id = dr.dossier_id
        join account da on da.id = f.drafted_by_id left join account sa on sa.id = f.signed_by_id
        where dr.report_id = r.id and f.signed_at is not null order by f.signed_at desc`)} as findings,
      ${list(`select o.id, t.kind, o.number, o.mark, o.status_key as status, ${isSealed} as "isSealed",
          case when ${isSealed} then '' else ov.title end as title, ${partOfSql('o')} as "partOf"
        from (
          select case when l.from_id = r.id then l.to_id else l.from_id end as id,
            case when l.kind = 'follow_up' and l.to_id = r.id then 'followed_by' else l.kind end as kind
            from report_link l where r.id in (l.from_id, l.to_id) and l.kind <> 'not_duplicate'
          union select m.into_id, 'merged_into' from report_merge m where m.from_id = r.id and m.undone_at is null
          union select m.from_id, 'merged_from' from report_merge m where m.into_id = r.id and m.undone_at is null
          union select r.split_from_id, 'split_from' where r.split_from_id is not null
          union select c.id, 'split_into' from report c where c.split_from_id = r.id) t
        join report o on o.id = t.id join report_version ov on ov.id = o.current_version_id
        where ${scope.sql} order by t.kind, o.number`)} as links,
      ${list(sourcesSql('r.id'))} as sources,
      (select count(*) from report_version c where c.report_id = r.id and c.submitted_at is not null)::int
        as "versionCount"
     from report r where r.id = $1`,
    [reportId, told, ...scope.values],
  );
  if (!row) throw new Error('The report was read a moment ago');
  return row;
}
