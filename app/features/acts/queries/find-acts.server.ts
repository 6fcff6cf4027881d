import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { actColumns, type ActBrief } from './act-columns.server.ts';

const LIMIT = 60;

/**
 * Acts of the register by title, number, alias or Adilet id (an address of the page too), the
 * likeliest first; without words, by their rank. Nobody who may not search gets a row.
 */
export async function findActs(
  actor: Actor,
  asked: { words: string; lang: Language; limit?: number },
): Promise<ActBrief[]> {
  if (!can(actor, 'act.search').allowed) return [];
  const text = asked.words.trim().toLowerCase().slice(0, 200);
  const adiletId = /[a-zа-я]\d{8,10}_?/i.exec(text)?.[0] ?? '';
  const words = text
    .split(/[\s«»"№,.()]+/u)
    .filter(Boolean)
    .slice(0, 12);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return rows<ActBrief>(
    `acts.find:${asked.lang}`,
    `select ${actColumns(asked.lang)}
     from act a join act_type ty on ty.key = a.type_key
     where $1 = '' or lower(a.adilet_id) = $2 or a.search_text like all ($3::text[])
       or $1 <% a.search_text
     order by (lower(a.adilet_id) = $2) desc nulls last, (lower(a.number) = $1) desc nulls last,
       ($1 = '' or a.search_text like all ($3::text[])) desc,
       word_similarity($1, a.search_text) desc, a.status <> 'in_force', ty.rank nulls last, a.date desc, a.key
     limit $4`,
    [text, adiletId, patterns, Math.min(asked.limit ?? LIMIT, LIMIT)],
  );
}
