import { provisionKey } from '#app/features/acts/domain/provision-path.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { Provision } from '../domain/draft-content.ts';
import type { KnownActs } from './known-keys.server.ts';

/** The pin of a citation that was read before. */
interface Pin {
  provision_key: string;
  language: string;
  pinned_from: string;
  fragment_id: string | null;
}

/** How the citations of a version are pinned. */
export interface Reading {
  now: Date;
  /** The version whose pins stand for the places that it cites too; none where all is read anew. */
  pinsFrom: string | null;
}

/** Takes the norms of a version away, and gives the pins that they had. */
export const removeProvisions = (tx: Transaction, versionId: string): Promise<Pin[]> =>
  tx.$queryRaw<Pin[]>`
    with gone as (delete from report_provision where version_id = ${versionId}::uuid
      returning provision_key, language, pinned_from, fragment_id)
    select provision_key, language, pinned_from::text, fragment_id from gone where pinned_from is not null`;

/**
 * Writes the norms of a version, each pinned to the words that were read: those of its pin where it has
 * one, else of the edition in force on the day. One statement, however many there are.
 */
export async function addProvisions(
  tx: Transaction,
  version: { id: string; provisions: readonly Provision[]; pins: readonly Pin[] },
  acts: KnownActs,
  { now, pinsFrom }: Reading,
): Promise<void> {
  if (version.provisions.length === 0) return;
  const given = version.provisions.map((provision, position) => rowOf(provision, position, acts));
  await tx.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, position smallint,
        state text, act_id uuid, path jsonb, provision_key text, language text, as_written text, marks jsonb)),
    held as (
      select distinct on (provision_key, language) * from (
        select provision_key, language, pinned_from, fragment_id
        from jsonb_to_recordset(${JSON.stringify(version.pins)}::jsonb) as h(provision_key text, language text,
          pinned_from date, fragment_id text)
        union all
        select provision_key, language, pinned_from, fragment_id from report_provision
        where version_id = ${pinsFrom}::uuid and pinned_from is not null) h),
    read as (
      select g.id, e.valid_from, f.id as fragment_id, f.sha256, f.body, f.norms
      from given g left join held h using (provision_key, language)
      cross join lateral edition_on(g.act_id, g.language, (${now}::timestamptz at time zone 'Asia/Almaty')::date) e
      left join lateral law_fragment_of(e.id, g.provision_key) f on true
      where h.provision_key is null and (f.id is not null or g.path = '[]')),
    kept as (
      insert into law_fragment (id, sha256, body, norms)
      select distinct on (fragment_id) fragment_id, sha256, body, norms from read
      where fragment_id is not null order by fragment_id
      on conflict do nothing)
    insert into report_provision (id, version_id, position, state, act_id, path, provision_key, language,
      as_written, marks, pinned_from, fragment_id)
    select g.id, ${version.id}::uuid, g.position, g.state, g.act_id, g.path, g.provision_key, g.language,
      g.as_written, g.marks, coalesce(h.pinned_from, r.valid_from), coalesce(h.fragment_id, r.fragment_id)
    from given g left join held h using (provision_key, language) left join read r on r.id = g.id`;
}

function rowOf(provision: Provision, position: number, acts: KnownActs) {
  const act = provision.actKey === null ? undefined : acts.get(provision.actKey);
  return {
    id: newId(),
    position,
    state: provision.state,
    act_id: act?.id ?? null,
    path: provision.path,
    provision_key: act ? provisionKey(act, provision.path) : null,
    language: provision.language,
    as_written: provision.asWritten,
    marks: provision.marks,
  };
}
