import { rows } from '#app/platform/database.server.ts';
import type { StagedUnit } from '../domain/import/staged-units.ts';

/** A unit as the preview shows it: a long text is cut. */
export type ShownUnit = Pick<
  StagedUnit,
  'no' | 'depth' | 'unit' | 'number' | 'isCounted' | 'heading' | 'text' | 'isRepealed'
> & { isCut: boolean; note: string; codes: string[] };

export interface StagedPart {
  units: ShownUnit[];
  /** Where the part before begins, and the one after. */
  previous: number | null;
  next: number | null;
}

const partSize = 60;
const longestShown = 600;

/** A part of an import's tree, from a unit on; from the start where there is no such unit. */
export async function listStaged(importId: string, from: number | null): Promise<StagedPart> {
  const [found] = await rows<StagedPart>(
    'acts.import-part',
    `with start as (
       select coalesce((select position from act_import_unit where import_id = $1 and no = $2), -1) as position),
     part as (
       select u.*, row_number() over (order by u.position) as place from act_import_unit u, start s
       where u.import_id = $1 and u.position >= s.position order by u.position limit ${partSize + 1}),
     asked as (
       select (s.value ->> 'no')::int as no, json_agg(distinct s.value ->> 'code') as codes
       from act_import i cross join jsonb_array_elements(i.suspicions) s where i.id = $1 group by 1)
     select
       (select coalesce(json_agg(json_build_object('no', p.no, 'depth', p.depth, 'unit', p.unit,
          'number', p.number, 'isCounted', p.is_counted, 'heading', p.heading,
          'text', left(p.text, ${longestShown}), 'isCut', length(p.text) > ${longestShown},
          'isRepealed', p.is_repealed, 'note', left(p.note, 200), 'codes', coalesce(a.codes, '[]'))
          order by p.place), '[]')
        from part p left join asked a on a.no = p.no where p.place <= ${partSize}) as units,
       (select p.no from part p where p.place = ${partSize + 1}) as next,
       (select b.no from (select u.no, u.position from act_import_unit u, start s
          where u.import_id = $1 and u.position < s.position order by u.position desc limit ${partSize}) b
        order by b.position limit 1) as previous`,
    [importId, from],
  );
  return found ?? { units: [], previous: null, next: null };
}
