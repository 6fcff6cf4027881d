-- A fragment is compared by its units and by the whole: a paragraph that was cut in two says the same.
create or replace function law_fragment_of(edition uuid, cited_key text)
returns table (id text, sha256 text, body text, norms text[]) language sql stable as $$
  with recursive cited as (
    select * from act_unit u where u.edition_id = edition and u.key = cited_key),
  under as (
    select c.key, c.unit, c.number, c.position, c.heading, c.text, c.norm_sha256, c.body_sha256, c.is_repealed
    from cited c where c.article_key is null
    union all
    select u.key, u.unit, u.number, u.position, u.heading, u.text, u.norm_sha256, u.body_sha256, u.is_repealed
    from under p join act_unit u on u.edition_id = edition and u.parent_key = p.key),
  within as (
    select * from under
    union all
    select u.key, u.unit, u.number, u.position, u.heading, u.text, u.norm_sha256, u.body_sha256, u.is_repealed
    from cited c join act_unit u on u.edition_id = edition and u.article_key = c.article_key
      and (u.key = c.key or starts_with(u.key, c.key || '/'))),
  shown as (
    select key, position, norm_sha256, body_sha256, is_repealed, concat(
      case unit when 'point' then number || '. ' when 'subpoint' then number || ') '
        when 'part' then number || '. ' end,
      concat_ws(E'\n', nullif(heading, ''), nullif(text, ''))) as line
    from within),
  whole as (
    select coalesce(string_agg(line, E'\n' order by position) filter (where line <> ''), '') as body,
      array_agg(concat_ws(' ', key, norm_sha256, body_sha256, case when is_repealed then 'repealed' end)
        order by position) as norms
    from shown having count(*) > 0)
  select encode(sha256(convert_to(array_to_string(norms, E'\n') || E'\n\n' || body, 'UTF8')), 'hex'),
    encode(sha256(convert_to(body, 'UTF8')), 'hex'), body, norms
  from whole $$;
