import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { fold } from '../domain/fold.ts';
import type { Excerpt } from '../domain/marked-text.ts';
import type { ActSearchAddress } from '../domain/act-search-address.ts';
import { actsSql } from './acts-sql.server.ts';

/** A place of an act that holds the words. */
export interface UnitHit {
  key: string;
  language: Language;
  heading: string;
  excerpt: Excerpt;
}

export interface ActHit extends ActBrief {
  /** The best places, in the order of their worth. */
  units: UnitHit[];
  /** How many places hold the words; null where there are more than are counted. */
  places: number | null;
}

export interface FoundActs {
  /** Acts that hold the words in their names or their texts; null where more places do than are counted. */
  count: number | null;
  /** Places of texts; `MOST_PLACES + 1` where there are more than that. */
  places: number;
  acts: ActHit[];
  /** Where the next page begins. */
  next: string | null;
}

export const ACTS_PAGE = 10;

export type ActsAsked = ActSearchAddress & { lang: Language; limit?: number; day: string };

const nothing: FoundActs = { count: 0, places: 0, acts: [], next: null };

/**
 * Acts by title, number, alias, Adilet id and the text of the editions that hold today, the likeliest
 * first: one statement.
 */
export async function searchActs(actor: Actor, asked: ActsAsked): Promise<FoundActs> {
  if (!can(actor, 'act.search').allowed) return nothing;
  const { limit = ACTS_PAGE } = asked;
  const { name, sql, values } = actSearchSql(asked);
  const [found] = await rows<Omit<FoundActs, 'next'>>(name, sql, values);
  if (!found) throw new Error('Searching always gives a row');
  const acts = found.acts.slice(0, limit);
  return { ...found, acts, next: found.acts.length > limit ? (acts.at(-1)?.id ?? null) : null };
}

/** The statement that finds them. */
export function actSearchSql(asked: ActsAsked): { name: string; sql: string; values: unknown[] } {
  const { words, lang, limit = ACTS_PAGE } = asked;
  const folded = words ? fold(words.text).trim() : '';
  const patterns = folded
    .split(/[\s«»"№,.()]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const adiletId = /[a-zа-я]\d{8,10}_?/i.exec(words?.text.toLowerCase() ?? '')?.[0] ?? '';
  const values = [
    words?.russian ?? '',
    words?.kazakh ?? null,
    folded,
    patterns,
    adiletId,
    asked.day,
    asked.type,
    asked.level,
    asked.status,
    asked.after,
    limit + 1,
    /[әғқңөұүһі]/i.test(words?.text ?? '') ? 'kk' : 'ru',
  ];
  return { name: `search.acts:${lang}`, sql: actsSql(lang), values };
}
