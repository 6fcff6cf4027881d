import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import type { ActRequisites } from '../domain/act-requisites.ts';

/** The requisites from `act a`, in the order in which their seal reads them. */
export const requisitesSql = `json_build_object(
  'type', a.type_key, 'date', coalesce(a.date::text, ''),
  'year', case when a.date is null then a.date_text else '' end,
  'number', coalesce(a.number, ''), 'regNumber', coalesce(a.reg_number, ''),
  'regDate', coalesce(a.reg_date::text, ''), 'issuerRu', a.issuer_ru, 'issuerKk', a.issuer_kk,
  'issuerEn', a.issuer_en, 'titleRu', a.title_ru, 'titleKk', a.title_kk, 'titleEn', a.title_en,
  'shortRu', a.short_ru, 'shortKk', a.short_kk, 'shortEn', a.short_en, 'aliases', a.aliases,
  'adiletId', coalesce(a.adilet_id, ''), 'status', a.status,
  'statusAsOf', coalesce(a.status_as_of::text, ''),
  'successor', coalesce((select s.key from act s where s.id = a.replaced_by_id), ''),
  'levels', coalesce((select json_agg(al.level_key order by al.level_key) from act_level al
    where al.act_id = a.id), '[]'))`;

/** Whether places of `act a` are named by its code already: in texts that are held or in citations. */
export const isNamedSql = `(exists (select from act_edition e where e.act_id = a.id)
  or exists (select from report_provision p where p.act_id = a.id))`;

/** Stands for what the register says of an act: whoever corrects brings the seal of what they had before them. */
export const requisitesSeal = (act: ActRequisites): string =>
  sha256(JSON.stringify(act)).slice(0, 16);

export interface RequisitesToCorrect {
  key: string;
  short: string;
  kept: ActRequisites;
  seal: string;
  /** The code stays as it is: places of the act are named by it. */
  isNamed: boolean;
  /** With the rank of each, which an administrator sets for all acts of the type. */
  types: { key: string; label: string; rank: number | null }[];
  levels: { key: string; label: string }[];
  acts: { key: string; name: string }[];
}

/** An act's requisites to correct, with what is picked from. */
export async function getRequisites(
  actor: Actor,
  { key, lang }: { key: string; lang: Language },
): Promise<RequisitesToCorrect | null> {
  if (!can(actor, 'act.import-edit').allowed) return null;
  const short = (act: string) => `coalesce(nullif(${act}.short_${lang}, ''), ${act}.short_ru)`;
  const [found] = await rows<Omit<RequisitesToCorrect, 'seal'>>(
    `acts.requisites:${lang}`,
    `select a.key, ${short('a')} as short, ${requisitesSql} as kept, ${isNamedSql} as "isNamed",
       (select json_agg(json_build_object('key', ty.key, 'label', ty.label_${lang}, 'rank', ty.rank)
          order by ty.rank nulls last, ty.position) from act_type ty) as types,
       (select json_agg(json_build_object('key', l.key, 'label', l.label_${lang}) order by l.position)
        from education_level l where l.is_active
          or exists (select from act_level al where al.act_id = a.id and al.level_key = l.key)) as levels,
       (select coalesce(json_agg(json_build_object('key', o.key, 'name',
          ${short('o')} || coalesce(' · ' || o.adilet_id, '')) order by ${short('o')}), '[]')
        from act o where o.id <> a.id) as acts
     from act a where a.key = $1 or a.adilet_id = $1`,
    [key],
  );
  return found ? { ...found, seal: requisitesSeal(found.kept) } : null;
}
