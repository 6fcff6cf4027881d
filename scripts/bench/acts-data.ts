// The register of the bench: sixty acts, each in two languages and three editions, of as many units as are
// asked for; and a campaign that reads some of them. All of it follows from numbers, and is made by the
// database itself.
import pg from 'pg';
import { seededUuid } from '#app/platform/ids.ts';
import { benchId } from './bench-id.ts';
import { withoutKeys } from './without-keys.ts';

export const ACTS = 60;
const LANGUAGES = ['ru', 'kk'] as const;
const EDITIONS = ['2024-01-01', '2025-01-01', '2026-01-01'] as const;
export const CAMPAIGN_ID = seededUuid('bench', 'campaign');
/** What the bench's own editions are called, by which the next load finds them. */
const LABEL = 'bench';

const PHRASES = {
  ru: [
    'Правила приёма утверждаются уполномоченным органом в области образования',
    'организация образования размещает сведения на своём сайте в течение трёх рабочих дней',
    'решение комиссии принимается большинством голосов её членов',
    'плата взимается в порядке, установленном законодательством Республики Казахстан',
    'места в общежитии распределяются с учётом социального положения обучающихся',
    'заявитель вправе обжаловать отказ в течение десяти календарных дней',
    'родители и иные законные представители обязаны соблюдать устав',
    'иные вопросы решаются руководителем организации образования',
    'попечительский совет согласует смету расходов добровольных взносов',
    'образовательный грант присуждается на конкурсной основе',
    'перевод обучающегося осуществляется в период каникул',
  ],
  kk: [
    'Қабылдау қағидаларын білім беру саласындағы уәкілетті орган бекітеді',
    'білім беру ұйымы мәліметтерді өз сайтында үш жұмыс күні ішінде орналастырады',
    'комиссияның шешімі оның мүшелерінің көпшілік даусымен қабылданады',
    'төлемақы Қазақстан Республикасының заңнамасында белгіленген тәртіппен алынады',
    'жатақханадан орын білім алушылардың әлеуметтік жағдайы ескеріле отырып бөлінеді',
    'өтініш беруші бас тартуға күнтізбелік он күн ішінде шағымдануға құқылы',
    'ата-аналар мен өзге де заңды өкілдер жарғыны сақтауға міндетті',
    'өзге мәселелерді білім беру ұйымының басшысы шешеді',
    'қамқоршылық кеңес ерікті жарналар шығыстарының сметасын келіседі',
    'білім беру гранты конкурстық негізде беріледі',
    'білім алушыны ауыстыру каникул кезеңінде жүзеге асырылады',
  ],
} as const;

/** Of a chapter: itself, and ten articles of itself and five points each. */
const POINTS = 5;
const IN_ARTICLE = POINTS + 1;
const IN_CHAPTER = 1 + 10 * IN_ARTICLE;

/** Puts the register of so many units in the place of the one before, and opens the campaign. */
export async function loadActs(ownerUrl: string, units: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin; set local maintenance_work_mem = '256MB'");
    await clear(client);
    await addMissingActs(client);
    await withoutKeys(client, ['act_unit'], async () => {
      for (const language of LANGUAGES) await addEditions(client, language, units);
    });
    await client.query(
      `select keep_act_articles(act_id) from (select distinct act_id from act_edition where label = $1) e`,
      [LABEL],
    );
    await openCampaign(client);
    await client.query('commit');
    await client.query(
      'vacuum (analyze) act, act_edition, act_unit, act_article, article_stage, reading_mark, campaign_article',
    );
  } finally {
    await client.end();
  }
}

async function clear(client: pg.Client): Promise<void> {
  for (const table of ['reading_mark', 'campaign_article'])
    await client.query(`delete from ${table} where campaign_id = $1`, [CAMPAIGN_ID]);
  await client.query('delete from reading_campaign where id = $1', [CAMPAIGN_ID]);
  await client.query(
    `delete from act_article where act_id in (select act_id from act_edition where label = $1)`,
    [LABEL],
  );
  await client.query('delete from act_edition where label = $1', [LABEL]);
  // Excerpts of the reference data would make editions of four units beside those of the bench.
  await client.query('delete from act_article; delete from act_edition');
}

/** The reference data have some acts fewer than sixty. */
async function addMissingActs(client: pg.Client): Promise<void> {
  await client.query(
    `insert into act (id, key, type_key, issuer_ru, issuer_kk, issuer_en, title_ru, title_kk, title_en,
       short_ru, short_kk, short_en, aliases, status)
     select md5('bench act ' || n)::uuid, 'bench_' || n, a.type_key, '', '', '', 'Правила № ' || n, n || '-қағидалар',
       'Rules no. ' || n, 'Правила № ' || n, n || '-қағидалар', 'Rules no. ' || n, '{}', a.status
     from generate_series(1, $1::int - (select count(*)::int from act)) n,
       (select type_key, status from act where type_key = 'law' order by key limit 1) a
     on conflict do nothing`,
    [ACTS],
  );
}

/**
 * The editions of one language. An article's words change once, in the second edition or the third, for two
 * articles in ten; a unit's text follows from its key and that change alone.
 */
async function addEditions(client: pg.Client, language: 'ru' | 'kk', units: number) {
  const each = Math.floor(units / (ACTS * LANGUAGES.length * EDITIONS.length));
  await client.query(
    `insert into act_edition (id, act_id, language, valid_from, extent, added_at, label, source_format)
     select md5(a.id::text || $1::text || e.day)::uuid, a.id, $1::text, e.day::date, 'full', '2026-11-25', $2, 'lines'
     from (select id from act order by key limit $3::int) a, unnest($4::text[]) e (day)`,
    [language, LABEL, ACTS, [...EDITIONS]],
  );
  await client.query(
    `insert into act_unit (id, edition_id, key, parent_key, unit, number, is_counted, position, heading, text,
       sha256, norm_sha256, body_sha256, article_key)
     select md5(e.id::text || p.at)::uuid, e.id, u.key,
       case u.unit when 'chapter' then null when 'article' then c.key else u.article end,
       u.unit, u.number, true, p.at, case when u.unit = 'point' then '' else f.words end,
       case when u.unit = 'point' then f.words || '.' else '' end,
       h.hash, h.hash, encode(sha256(convert_to(u.key || v.turn, 'UTF8')), 'hex'), u.article
     from act_edition e
     join act a on a.id = e.act_id
     cross join generate_series(0, $1::int - 1) p (at)
     cross join lateral (select coalesce(a.adilet_id, a.key) as act, p.at / $2::int as chapter,
       p.at % $2::int as place) k
     cross join lateral (select k.act || '/ch' || (k.chapter + 1) as key,
       k.chapter * 10 + (k.place - 1) / $3::int + 1 as article, (k.place - 1) % $3::int as point) c
     cross join lateral (select
       case when k.place = 0 then 'chapter' when c.point = 0 then 'article' else 'point' end as unit,
       case when k.place = 0 then (k.chapter + 1)::text when c.point = 0 then c.article::text else c.point::text end as number,
       case when k.place > 0 then k.act || '/a' || c.article end as article,
       case when k.place = 0 then c.key when c.point = 0 then k.act || '/a' || c.article
         else k.act || '/a' || c.article || '/p' || c.point end as key) u
     cross join lateral (select case
       when c.article % 10 = 3 and e.valid_from >= '2025-01-01' then 1
       when c.article % 10 = 7 and e.valid_from >= '2026-01-01' then 2 else 0 end as turn) v
     cross join lateral (select string_agg(
         ($4::text[])[1 + (hashtext(u.key || v.turn || n)::bigint & 2147483647) % cardinality($4::text[])], '; ') as words
       from generate_series(1, case u.unit when 'point' then 4 else 1 end) n) f
     cross join lateral (select encode(sha256(convert_to(f.words, 'UTF8')), 'hex') as hash) h
     where e.label = $5 and e.language = $6`,
    [each, IN_CHAPTER, IN_ARTICLE, [...PHRASES[language]], LABEL, language],
  );
}

/** Three acts shared out among all groups; of every third article somebody said that nothing is there. */
async function openCampaign(client: pg.Client): Promise<void> {
  const office = benchId.account(1);
  await client.query(
    `insert into reading_campaign (id, name, due_on, opened_by_id, opened_at)
     values ($1, 'Три закона целиком', '2027-03-01', $2, '2026-11-01')`,
    [CAMPAIGN_ID, office],
  );
  await client.query(
    `insert into campaign_article (campaign_id, article_key, position, group_id)
     select $1, c.key, c.at, g.id from (
       select a.key, row_number() over (order by t.key, a.position) as at
       from act_article a join (select id, key from act order by key limit 3) t on t.id = a.act_id) c
     join (select id, row_number() over (order by id) - 1 as n, count(*) over () as groups
       from monitoring_group) g on g.n = c.at % g.groups`,
    [CAMPAIGN_ID],
  );
  await client.query(
    `insert into reading_mark (id, article_key, campaign_id, group_id, by_id, edition_from, note, at)
     select md5('bench mark ' || c.article_key)::uuid, c.article_key, c.campaign_id, c.group_id, m.account_id,
       '2025-01-01', '', '2026-11-10'
     from campaign_article c
     join lateral (select account_id from membership where group_id = c.group_id order by account_id limit 1) m on true
     where c.campaign_id = $1 and c.position % 3 = 0`,
    [CAMPAIGN_ID],
  );
}
