import type { Transaction } from '#app/platform/database.server.ts';
import type { StagedUnit } from '../domain/import/staged-units.ts';

/** Writes units of an import, over those of the same names. */
export async function insertStaged(
  tx: Transaction,
  importId: string,
  units: readonly StagedUnit[],
): Promise<void> {
  if (units.length === 0) return;
  await tx.$executeRaw`
    insert into act_import_unit (import_id, no, position, depth, unit, number, is_counted, heading, text, note,
      is_repealed, is_pending)
    select ${importId}::uuid, u.no, u.position, u.depth, u.unit, u.number, u."isCounted", u.heading, u.text,
      u.note, u."isRepealed", u."isPending"
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u (no int, position float8, depth smallint,
      unit text, number text, "isCounted" boolean, heading text, text text, note text, "isRepealed" boolean,
      "isPending" boolean)
    on conflict (import_id, no) do update set position = excluded.position, depth = excluded.depth,
      unit = excluded.unit, number = excluded.number, is_counted = excluded.is_counted,
      heading = excluded.heading, text = excluded.text, note = excluded.note,
      is_repealed = excluded.is_repealed, is_pending = excluded.is_pending`;
}

/** The whole list of an import, in the order of the text. */
export async function loadStaged(tx: Transaction, importId: string): Promise<StagedUnit[]> {
  return tx.$queryRaw<StagedUnit[]>`
    select no, position, depth, unit, number, is_counted as "isCounted", heading, text, note,
      is_repealed as "isRepealed", is_pending as "isPending"
    from act_import_unit where import_id = ${importId}::uuid order by position`;
}
