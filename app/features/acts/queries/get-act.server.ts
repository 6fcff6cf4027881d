import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { actColumns, type ActBrief } from './act-columns.server.ts';

export interface ActPage extends ActBrief {
  issuer: string;
  derivedKind: string | null;
  url: string | null;
  regDate: string | null;
  statusAsOf: string | null;
  relevance: string;
  levels: string[];
  successor: { key: string; short: string } | null;
  predecessors: { key: string; short: string }[];
  /** Texts held, those in the page's language first, the newest first. */
  editions: ActEditionBrief[];
}

export interface ActEditionBrief {
  id: string;
  language: Language;
  validFrom: string;
  isWhole: boolean;
  /** Not the law's own words: a text to learn with. */
  isTraining: boolean;
}

/** One act by its key or Adilet id, with its requisites and the editions of its text that the register holds. */
export async function getAct(
  actor: Actor,
  asked: { key: string; lang: Language },
): Promise<ActPage | null> {
  if (!can(actor, 'act.read').allowed) return null;
  const { lang } = asked;
  const text = (alias: string, name: string) =>
    `coalesce(nullif(${alias}.${name}_${lang}, ''), ${alias}.${name}_ru)`;
  const found = await rows<ActPage>(
    `acts.get:${lang}`,
    `select ${actColumns(lang)}, ${text('a', 'issuer')} as issuer, dk.label_${lang} as "derivedKind", a.url,
       a.reg_date::text as "regDate", a.status_as_of::text as "statusAsOf", ${text('a', 'relevance')} as relevance,
       (select coalesce(json_agg(l.label_${lang} order by l.position), '[]') from act_level al
        join education_level l on l.key = al.level_key where al.act_id = a.id) as levels,
       (select json_build_object('key', s.key, 'short', ${text('s', 'short')}) from act s
        where s.id = a.replaced_by_id) as successor,
       (select coalesce(json_agg(json_build_object('key', p.key, 'short', ${text('p', 'short')})), '[]')
        from act p where p.replaced_by_id = a.id) as predecessors,
       (select coalesce(json_agg(json_build_object('id', e.id, 'language', e.language,
          'validFrom', e.valid_from, 'isWhole', e.extent = 'full', 'isTraining', e.source_format = 'training')
          order by e.language = '${lang}' desc, e.language, e.valid_from desc), '[]')
        from act_edition e where e.act_id = a.id) as editions
     from act a join act_type ty on ty.key = a.type_key
     left join derived_act_kind dk on dk.key = a.derived_kind_key
     where a.key = $1 or a.adilet_id = $1`,
    [asked.key],
  );
  return found[0] ?? null;
}
