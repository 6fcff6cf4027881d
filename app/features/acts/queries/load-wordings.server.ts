import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { articleKeyOf } from '../domain/provision-path.ts';
import { wordingsOf, type EditionOfPlace, type Wording } from '../domain/reading/wordings.ts';

/** The wordings of a place in one language, the newest first; empty where no edition holds it. */
export async function loadWordings(asked: {
  actId: string;
  key: string;
  language: Language;
}): Promise<Wording[]> {
  const article = articleKeyOf(asked.key);
  const editions = await rows<EditionOfPlace>(
    `acts.wordings:${article === null ? 'division' : 'article'}`,
    `select e.valid_from::text as "validFrom", coalesce((
       select json_agg(json_build_object('key', u.key, 'text', u.text, 'heading', u.heading,
         'isRepealed', u.is_repealed, 'norm', coalesce(nullif(u.norm_sha256, ''), u.sha256 || md5(u.heading)))
         order by u.position)
       from act_unit u where u.edition_id = e.id and ${
         article === null
           ? `u.key = $3`
           : `u.article_key = $4 and (u.key = $3 or starts_with(u.key, $3 || '/'))`
       }), '[]') as units
     from act_edition e where e.act_id = $1 and e.language = $2 order by e.valid_from`,
    article === null
      ? [asked.actId, asked.language, asked.key]
      : [asked.actId, asked.language, asked.key, article],
  );
  const first = editions.findIndex(({ units }) => units.length > 0);
  return first < 0 ? [] : wordingsOf(editions.slice(first));
}
