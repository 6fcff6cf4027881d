import type { EventActor } from '#app/platform/event-log.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId, sha256 } from '#app/platform/ids.ts';
import { unitRowsOf, type UnitRow } from '../domain/act-text/unit-rows.ts';
import type { UnitNode } from '../domain/act-text/unit-tree.ts';
import { actKeyOf } from '../domain/provision-path.ts';
import { editionEvent } from '../events.ts';

export interface NewEdition {
  actId: string;
  language: string;
  /** The day from which it holds, `2026-09-01`. */
  validFrom: string;
  /** How the state bank or Adilet names it. */
  label: string;
  extent: 'full' | 'excerpt';
  sourceFormat: string;
  sourceSha256: string | null;
  units: readonly UnitNode[];
}

export interface KeptEdition {
  /** `same-file` and `same-day` add nothing: the edition named is the one that is there already. */
  outcome: 'added' | 'same-file' | 'same-day';
  editionId: string;
  units: number;
}

/**
 * Adds an edition of an act to the register: its units, what the act's articles become by it, and the event
 * that others hear of it by. An edition of the same language and day, or from the same file, is there already.
 */
export async function keepEdition(
  tx: Transaction,
  { actor, now }: { actor: EventActor; now: Date },
  edition: NewEdition,
): Promise<KeptEdition> {
  const { actId, language, validFrom, sourceSha256 } = edition;
  // Editions of an act come one after the other: its articles follow from all of them.
  const [act] = await tx.$queryRaw<{ key: string; adiletId: string | null }[]>`
    select key, adilet_id as "adiletId" from act where id = ${actId}::uuid for no key update`;
  if (!act) throw new Error('An edition belongs to an act of the register.');
  const there = await editionThere(tx, edition);
  if (there) return there;
  const rows = unitRowsOf(edition.units, actKeyOf(act));
  const id = newId(now);
  await tx.actEdition.create({
    data: {
      id,
      actId,
      language,
      validFrom: new Date(validFrom),
      extent: edition.extent,
      addedAt: now,
      label: edition.label,
      sourceFormat: edition.sourceFormat,
      sourceSha256,
      importedById: actor.kind === 'account' ? actor.accountId : null,
    },
    select: { id: true },
  });
  await insertUnits(tx, id, rows, now);
  await tx.$executeRaw`select keep_act_articles(${actId}::uuid)`;
  const said = sourceSha256 ?? sha256(rows.map((row) => row.sha256).join());
  const after = { actId, language, validFrom, sha256: said, units: rows.length };
  await recordEvent(tx, { actor, now }, editionEvent('act-edition.added', id, { after }));
  return { outcome: 'added', editionId: id, units: rows.length };
}

async function editionThere(
  tx: Transaction,
  { actId, language, validFrom, sourceSha256 }: NewEdition,
): Promise<KeptEdition | null> {
  const [there] = await tx.$queryRaw<{ id: string; sameFile: boolean; units: number }[]>`
    select e.id, e.source_sha256 = ${sourceSha256} is true as "sameFile",
      (select count(*)::int from act_unit u where u.edition_id = e.id) as units
    from act_edition e
    where e.act_id = ${actId}::uuid and (e.source_sha256 = ${sourceSha256}
      or (e.language = ${language} and e.valid_from = ${validFrom}::date))
    order by 2 desc limit 1`;
  if (!there) return null;
  const outcome = there.sameFile ? 'same-file' : 'same-day';
  return { outcome, editionId: there.id, units: there.units };
}

/** One statement, however long the act. */
async function insertUnits(
  tx: Transaction,
  editionId: string,
  rows: readonly UnitRow[],
  now: Date,
): Promise<void> {
  const units = JSON.stringify(rows.map((row) => ({ id: newId(now), ...row })));
  await tx.$executeRaw`
    insert into act_unit (id, edition_id, key, parent_key, unit, number, is_counted, position, heading, text,
      sha256, norm_sha256, body_sha256, is_repealed, article_key, note, standing, standing_on)
    select u.id, ${editionId}::uuid, u.key, u."parentKey", u.unit, u.number, u."isCounted", u.position,
      u.heading, u.text, u.sha256, u."normSha256", u."bodySha256", u."isRepealed", u."articleKey", u.note,
      u.standing, u."standingOn"
    from jsonb_to_recordset(${units}::jsonb) as u (id uuid, key text, "parentKey" text, unit text, number text,
      "isCounted" boolean, position int, heading text, text text, sha256 text, "normSha256" text,
      "bodySha256" text, "isRepealed" boolean, "articleKey" text, note text, standing text, "standingOn" date)`;
}
