import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { letInSql } from '#app/features/reports/queries/let-in-sql.server.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { fromMarkdown } from '#app/richtext/markdown/from-markdown.ts';
import { plainText } from '#app/richtext/plain-text.ts';
import { validateRichText } from '#app/richtext/validate.ts';
import type { SplitInput } from '../schema.ts';

export interface Birth {
  parentId: string;
  child: { id: string; versionId: string; number?: number; mark?: string };
  input: SplitInput;
}

/** Writes the rows of a report that is split off: itself with its text, its people, place, norms, sources and clock. */
export async function bearChild(
  tx: Transaction,
  context: CommandContext,
  birth: Birth,
): Promise<Result> {
  const { parentId, child, input } = birth;
  const { now } = context;
  const verdict = validateRichText(fromMarkdown(input.narrative));
  if (!verdict.ok)
    return invalid('errors.check-fields', { narrative: `richtext.refusal.${verdict.reason}` });
  const narrative = JSON.stringify(verdict.doc);
  // Report and version name each other, so both come with one statement.
  await tx.$executeRaw`
    with parent as (select * from report where id = ${parentId}::uuid),
    version as (
      insert into report_version (id, report_id, number, author_id, created_at, saved_at, submitted_at, title, place,
        narrative, narrative_text)
      select ${child.versionId}::uuid, ${child.id}::uuid, 1, parent.author_id, ${now}, ${now}, ${now}, ${input.title},
        v.place, ${narrative}::jsonb, ${plainText(verdict.doc)}
      from parent join report_version v on v.id = parent.current_version_id)
    insert into report (id, number, mark, status_key, visibility, author_id, is_author_hidden, language, created_at, updated_at,
      submitted_at, assignee_id, claimed_at, split_from_id, current_version_id)
    select ${child.id}::uuid, ${child.number ?? null}, ${child.mark ?? null}, 'in_triage', visibility, author_id, is_author_hidden, language,
      ${now}, ${now}, submitted_at, assignee_id, ${now}, id, ${child.versionId}::uuid
    from parent`;
  await copyRelations(tx, birth, now);
  await copyPicked(tx, birth);
  const { days } = await tx.clockLimit.findUniqueOrThrow({ where: { kind: 'triage' } });
  await tx.reportClock.create({
    data: {
      id: context.newId(),
      reportId: child.id,
      kind: 'triage',
      startedAt: now,
      limitDays: days,
    },
    select: { id: true },
  });
  return { ok: true };
}

/** The parent's groups and people, and the place that it names. */
async function copyRelations(
  tx: Transaction,
  { parentId, child }: Birth,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    insert into report_group (report_id, group_id, role, added_at)
    select ${child.id}::uuid, group_id, role, ${now} from report_group where report_id = ${parentId}::uuid`;
  await tx.$executeRaw`
    insert into report_person (report_id, account_id, relation, added_at, reason)
    select ${child.id}::uuid, account_id, relation, ${now}::timestamptz, reason from report_person where report_id = ${parentId}::uuid
    union select ${child.id}::uuid, account_id, relation, ${now}::timestamptz, '' from report r, lateral (${Prisma.raw(letInSql('r.id'))}) l
    where r.id = ${parentId}::uuid and not exists (select from report_person p where p.report_id = r.id
      and p.account_id = l.account_id and p.relation = l.relation)`;
  await tx.$executeRaw`
    insert into report_choice (id, version_id, list, position, education_level_key, organisation_type_key, region_key, other)
    select gen_random_uuid(), ${child.versionId}::uuid, c.list, c.position, c.education_level_key,
      c.organisation_type_key, c.region_key, c.other
    from report r join report_choice c on c.version_id = r.current_version_id
    where r.id = ${parentId}::uuid and c.list in ('region', 'education_level', 'organisation_type')`;
}

/** Norms by their place in the parent, and sources with their copies and open files; what is protected stays. */
async function copyPicked(tx: Transaction, { parentId, child, input }: Birth): Promise<void> {
  await tx.$executeRaw`
    insert into report_provision (id, version_id, position, state, act_id, path, provision_key, language, as_written, marks,
      pinned_from, fragment_id)
    select gen_random_uuid(), ${child.versionId}::uuid, p.position, p.state, p.act_id, p.path, p.provision_key, p.language,
      p.as_written, p.marks, p.pinned_from, p.fragment_id
    from report r join report_provision p on p.version_id = r.current_version_id
    where r.id = ${parentId}::uuid and p.position = any(${input.provisions}::int[])`;
  await tx.$executeRaw`
    with picked as (
      select s.*, gen_random_uuid() as copy_id from source s
      where s.report_id = ${parentId}::uuid and s.id = any(${input.sources}::uuid[]) and not s.is_protected),
    copied as (
      insert into source (id, report_id, position, kind, role, url, address_key, no_address_reason, title, outlet,
        outlet_type, author, published_on, published_note, language, quote, state, state_reason, added_by_id, added_at,
        is_after_routing, is_from_office, embargo_until)
      select copy_id, ${child.id}::uuid, position, kind, role, url, address_key, no_address_reason, title, outlet,
        outlet_type, author, published_on, published_note, language, quote, state, state_reason, added_by_id, added_at,
        is_after_routing, is_from_office, embargo_until
      from picked),
    captures as (
      insert into capture (id, source_id, at, outcome, reason, final_url, http_status, content_type, storage_key, sha256,
        size, title, text)
      select gen_random_uuid(), p.copy_id, c.at, c.outcome, c.reason, c.final_url, c.http_status, c.content_type,
        c.storage_key, c.sha256, c.size, c.title, c.text
      from picked p join capture c on c.source_id = p.id)
    insert into attachment (id, report_id, source_id, name, kind, mime, size, sha256, storage_key, derivative_key, is_restricted,
      uploaded_by_id, uploaded_at)
    select gen_random_uuid(), ${child.id}::uuid, p.copy_id, a.name, a.kind, a.mime, a.size, a.sha256, a.storage_key,
      a.derivative_key, false, a.uploaded_by_id, a.uploaded_at
    from picked p join attachment a on a.source_id = p.id and not a.is_restricted`;
  await copyQuotes(tx, { parentId, childId: child.id });
}

/** Quotes stand in the child's copies where they stood in the parent's. */
async function copyQuotes(
  tx: Transaction,
  { parentId, childId }: { parentId: string; childId: string },
): Promise<void> {
  await tx.$executeRaw`
    insert into source_quote (id, source_id, capture_id, text_sha256, start_at, length, words, added_by_id, added_at,
      is_after_routing)
    select gen_random_uuid(), mine.id, copy.id, q.text_sha256, q.start_at, q.length, q.words, q.added_by_id, q.added_at,
      q.is_after_routing
    from source theirs join source mine on mine.report_id = ${childId}::uuid and mine.position = theirs.position
    join source_quote q on q.source_id = theirs.id
    join capture original on original.id = q.capture_id
    join capture copy on copy.source_id = mine.id and copy.at = original.at and copy.text_sha256 = q.text_sha256
    where theirs.report_id = ${parentId}::uuid
    on conflict do nothing`;
}
