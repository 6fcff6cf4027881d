import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ImportGuess } from '../domain/import/guess.ts';
import type { ImportState } from '../domain/import/import-states.ts';
import type { SuspicionCode } from '../domain/import/suspicions.ts';

/** A unit by name, as lists of places show it. */
export interface StagedName {
  no: number;
  unit: string;
  number: string;
  heading: string;
}

export interface ImportPage {
  id: string;
  state: ImportState;
  reason: string;
  way: 'file' | 'text';
  fileName: string;
  size: number;
  format: string;
  guess: ImportGuess | null;
  rowVersion: number;
  mends: number;
  canUndo: boolean;
  by: string;
  createdAt: string;
  /** The edition that it became. */
  kept: { actKey: string; language: string; validFrom: string } | null;
  counts: { unit: string; count: number }[];
  /** Chapters and what stands as high, by which one finds one's way. */
  divisions: StagedName[];
  questions: { code: SuspicionCode; count: number; places: (StagedName & { about: string })[] }[];
}

const mostPlaces = 20;
const mostDivisions = 200;

/** An import with what looks wrong in it, for those who may mend it. */
export async function getImport(actor: Actor, id: string): Promise<ImportPage | null> {
  if (!can(actor, 'act.import-edit').allowed) return null;
  const [found] = await rows<ImportPage>(
    'acts.import',
    `with asked as (
       select s.value ->> 'code' as code, (s.value ->> 'no')::int as no, s.value ->> 'about' as about, s.ordinality,
         row_number() over (partition by s.value ->> 'code' order by s.ordinality) as place,
         count(*) over (partition by s.value ->> 'code')::int as count
       from act_import i cross join jsonb_array_elements(i.suspicions) with ordinality s where i.id = $1)
     select i.id, i.state, i.reason, i.way, i.file_name as "fileName", i.size, i.format, i.guess,
       i.row_version as "rowVersion", i.mends, i.undo is not null as "canUndo", b.name as by,
       i.created_at as "createdAt",
       (select json_build_object('actKey', a.key, 'language', e.language, 'validFrom', e.valid_from)
        from act_edition e join act a on a.id = e.act_id where e.id = i.edition_id) as kept,
       (select coalesce(json_agg(json_build_object('unit', c.unit, 'count', c.count) order by c.first), '[]')
        from (select unit, count(*)::int as count, min(position) as first from act_import_unit
              where import_id = i.id and not is_counted group by unit) c) as counts,
       (select coalesce(json_agg(json_build_object('no', d.no, 'unit', d.unit, 'number', d.number,
          'heading', d.heading) order by d.position), '[]')
        from (select no, unit, number, heading, position from act_import_unit where import_id = i.id
                and unit in ('annex', 'section', 'chapter') order by position limit ${mostDivisions}) d) as divisions,
       (select coalesce(json_agg(q.said order by q.first), '[]') from (
          select min(k.ordinality) as first, json_build_object('code', k.code, 'count', min(k.count),
            'places', json_agg(json_build_object('no', k.no, 'unit', u.unit, 'number', u.number,
              'heading', u.heading, 'about', k.about) order by k.ordinality)) as said
          from asked k join act_import_unit u on u.import_id = i.id and u.no = k.no
          where k.place <= ${mostPlaces} group by k.code) q) as questions
     from act_import i join account b on b.id = i.by_id where i.id = $1`,
    [id],
  );
  return found ?? null;
}
