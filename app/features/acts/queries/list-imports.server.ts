import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ImportState } from '../domain/import/import-states.ts';

export interface ImportBrief {
  id: string;
  state: ImportState;
  reason: string;
  name: string;
  by: string;
  createdAt: string;
  actKey: string | null;
}

/** The newest imports that are not given up. */
export async function listImports(actor: Actor): Promise<ImportBrief[]> {
  if (!can(actor, 'act.import-edit').allowed) return [];
  return rows<ImportBrief>(
    'acts.imports',
    `select i.id, i.state, i.reason, coalesce(nullif(i.file_name, ''), left(i.guess ->> 'opening', 80), '') as name,
       b.name as by, i.created_at as "createdAt", a.key as "actKey"
     from act_import i join account b on b.id = i.by_id
     left join act_edition e on e.id = i.edition_id left join act a on a.id = e.act_id
     where i.state <> 'dropped' order by i.created_at desc, i.id desc limit 20`,
    [],
  );
}
