import { rows } from '#app/platform/database.server.ts';
import type { StagedUnit } from '../domain/import/staged-units.ts';
import type { Suspicion } from '../domain/import/suspicions.ts';

export type Neighbour = Pick<StagedUnit, 'no' | 'unit' | 'number' | 'heading'> & { text: string };

export interface StagedPlace {
  unit: StagedUnit;
  before: Neighbour | null;
  after: Neighbour | null;
  suspicions: Suspicion[];
  rowVersion: number;
  state: string;
}

/** One unit of an import, between its neighbours. */
export async function getStagedUnit(importId: string, no: number): Promise<StagedPlace | null> {
  const neighbour = (sign: '<' | '>') => `
    (select json_build_object('no', n.no, 'unit', n.unit, 'number', n.number, 'heading', n.heading,
       'text', left(n.text, 300))
     from act_import_unit n where n.import_id = u.import_id and n.position ${sign} u.position
     order by n.position ${sign === '<' ? 'desc' : ''} limit 1)`;
  const [found] = await rows<StagedPlace>(
    'acts.import-unit',
    `select json_build_object('no', u.no, 'position', u.position, 'depth', u.depth, 'unit', u.unit,
         'number', u.number, 'isCounted', u.is_counted, 'heading', u.heading, 'text', u.text, 'note', u.note,
         'isRepealed', u.is_repealed, 'isPending', u.is_pending) as unit,
       ${neighbour('<')} as before, ${neighbour('>')} as after,
       (select coalesce(json_agg(s.value order by s.ordinality), '[]')
        from jsonb_array_elements(i.suspicions) with ordinality s where s.value ->> 'no' = u.no::text) as suspicions,
       i.row_version as "rowVersion", i.state
     from act_import_unit u join act_import i on i.id = u.import_id where u.import_id = $1 and u.no = $2`,
    [importId, no],
  );
  return found ?? null;
}

/** The first article of that number, in the order of the text. */
export async function findStagedArticle(importId: string, number: string): Promise<number | null> {
  const [found] = await rows<{ no: number }>(
    'acts.import-article',
    `select no from act_import_unit where import_id = $1 and number = $2 and unit in ('article', 'point')
     order by unit = 'article' desc, position limit 1`,
    [importId, number],
  );
  return found?.no ?? null;
}
