import { db, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { reportEvent } from '../events.ts';

/** So many reports are looked at in one transaction. */
const AT_ONCE = 200;

/** An edition that the register took in is compared with what the reports cite, apart from other work. */
export async function hearOfEdition(
  tx: Transaction,
  event: { type: string; objectId: string },
): Promise<void> {
  if (event.type !== 'act-edition.added') return;
  await enqueue(tx, 'recheck-edition', { editionId: event.objectId });
}

/**
 * Compares every pinned fragment with a newer edition: exactly the reports and findings whose words it
 * changed are up for a recheck, and each report tells its people of it once, with the findings made on it
 * and however many places changed. A second run finds nothing more.
 */
export async function recheckEdition(editionId: string, now: Date): Promise<number> {
  const edition = await newestEdition(editionId);
  if (!edition) return 0;
  await inTransaction((tx) => overtake(tx, edition, now));
  for (let raised = 0; ;) {
    const reports = await inTransaction((tx) => raise(tx, edition, now));
    raised += reports;
    if (reports < AT_ONCE) return raised;
  }
}

interface Edition {
  id: string;
  actId: string;
  language: string;
  validFrom: Date;
  extent: string;
}

/** The edition, if none that the register holds is newer: an older text changes nothing any more. */
async function newestEdition(id: string): Promise<Edition | null> {
  const edition = await db().actEdition.findUnique({
    where: { id },
    select: { id: true, actId: true, language: true, validFrom: true, extent: true },
  });
  if (!edition) return null;
  const { actId, language, validFrom } = edition;
  const newer = await db().actEdition.count({
    where: { actId, language, validFrom: { gt: validFrom } },
  });
  return newer === 0 ? edition : null;
}

/** What an earlier edition asked and nobody answered is asked by this one, where it has the place. */
const overtake = (tx: Transaction, edition: Edition, now: Date) =>
  tx.$executeRaw`
    update recheck c set answer = 'overtaken', answered_at = ${now}
    where c.answer is null and c.act_id = ${edition.actId}::uuid and c.language = ${edition.language}
      and c.new_from < ${edition.validFrom}::date
      and (${edition.extent} = 'full' or exists (select from act_unit u
        where u.edition_id = ${edition.id}::uuid and u.key = c.provision_key))`;

async function raise(tx: Transaction, edition: Edition, now: Date): Promise<number> {
  const raised = await tx.$queryRaw<{ reportId: string; recheckIds: string[] }[]>`
    with pin as (
      select r.id as report_id, null::uuid as finding_id, p.provision_key, p.pinned_from, p.fragment_id
      from report_provision p join report r on r.current_version_id = p.version_id
      where p.act_id = ${edition.actId}::uuid and p.language = ${edition.language}
        and p.fragment_id is not null and p.pinned_from < ${edition.validFrom}::date and r.deleted_at is null
      union all
      -- A finding is read with the first report of its dossier.
      select d.report_id, f.id, p.provision_key, p.pinned_from, p.fragment_id
      from finding_provision p join finding f on f.id = p.finding_id
      cross join lateral (select report_id from dossier_report where dossier_id = f.dossier_id
        order by added_at, report_id limit 1) d
      where p.act_id = ${edition.actId}::uuid and p.language = ${edition.language}
        and p.fragment_id is not null and p.pinned_from < ${edition.validFrom}::date),
    -- Each place is compared once, however many reports and findings rest on it.
    place as (
      select p.*, oe.extent, coalesce(mended.norms, old.norms) as norms
      from (select distinct provision_key, pinned_from, fragment_id from pin) p
      join law_fragment old on old.id = p.fragment_id
      left join act_edition oe on oe.act_id = ${edition.actId}::uuid and oe.language = ${edition.language}
        and oe.valid_from = p.pinned_from
      -- A pin of the time before units had hashes is compared by those that its edition has now.
      left join lateral law_fragment_of(oe.id, p.provision_key) mended
        on exists (select from unnest(old.norms) n where split_part(n, ' ', 3) = '')),
    compared as (
      select place.*, f.id as new_id, f.sha256, f.body, f.norms as new_norms, case
        when f.id is null then case when ${edition.extent} = 'full' then 'gone' end
        when u.is_repealed and not exists (select from unnest(place.norms) o
          where split_part(o, ' ', 1) = place.provision_key and split_part(o, ' ', 4) = 'repealed')
          then 'repealed'
        when u.body_sha256 = (select split_part(o, ' ', 3) from unnest(place.norms) o
          where split_part(o, ' ', 1) = place.provision_key) then null
        when exists (
          select from unnest(place.norms) o full join unnest(f.norms) n
            on split_part(o, ' ', 1) = split_part(n, ' ', 1)
          -- What an excerpt leaves out tells nothing.
          where split_part(o, ' ', 2) <> split_part(n, ' ', 2) or (o like '% repealed') <> (n like '% repealed')
            or (n is null and ${edition.extent} = 'full')
            or (o is null and coalesce(place.extent, 'full') = 'full'))
          then 'changed' end as kind
      from place left join act_unit u on u.edition_id = ${edition.id}::uuid and u.key = place.provision_key
      left join lateral law_fragment_of(${edition.id}::uuid, place.provision_key) f on true),
    due as (
      select pin.report_id, pin.finding_id, c.* from pin
      join compared c using (provision_key, pinned_from, fragment_id)
      where c.kind is not null and not exists (select from recheck k
        where k.report_id = pin.report_id and k.finding_id is not distinct from pin.finding_id
          and k.provision_key = pin.provision_key and k.language = ${edition.language} and (k.new_from = ${edition.validFrom}::date
            -- Who has answered that it is gone need not say so of every edition that follows.
            or (k.kind = c.kind and c.kind <> 'changed' and k.answer in ('holds', 'amended', 'closed'))))),
    taken as (
      select * from due where report_id in (
        select distinct report_id from due order by report_id limit ${AT_ONCE})),
    kept as (
      insert into law_fragment (id, sha256, body, norms)
      select distinct on (new_id) new_id, sha256, body, new_norms from taken
      where new_id is not null order by new_id
      on conflict do nothing),
    raised as (
      insert into recheck (id, report_id, finding_id, act_id, provision_key, language, kind, old_from,
        old_fragment_id, new_from, new_fragment_id, raised_at)
      select distinct on (report_id, finding_id, provision_key) gen_random_uuid(), report_id, finding_id,
        ${edition.actId}::uuid, provision_key, ${edition.language}, kind, pinned_from, fragment_id,
        ${edition.validFrom}::date, new_id, ${now}
      from taken order by report_id, finding_id, provision_key, pinned_from
      on conflict do nothing
      returning id, report_id)
    select report_id as "reportId", array_agg(id) as "recheckIds" from raised group by report_id`;
  const moment = { actor: { kind: 'system' } as const, now };
  for (const { reportId, recheckIds } of raised) {
    const after = { recheckIds, editionId: edition.id };
    await recordEvent(tx, moment, reportEvent('report.recheck-raised', reportId, { after }));
  }
  return raised.length;
}
