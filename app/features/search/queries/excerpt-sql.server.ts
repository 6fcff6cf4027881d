/** No more of a text is looked through for its excerpt. */
const LOOKED_THROUGH = 20_000;

/** Around the first hit. */
const around = 'StartSel=⟦, StopSel=⟧, MaxWords=28, MinWords=14, ShortWord=0';
/** The whole text with its hits. */
const whole = 'StartSel=⟦, StopSel=⟧, HighlightAll=true';

/** The Russian and the Kazakh query of the statement's first CTE. */
export const asked = { ru: '(select ru from asked)', kk: '(select kk from asked)' };

/**
 * Whether a row's text matches. As a filter no index is used for it, and the planner takes every second
 * row to match: so it walks by age where that is told to be short, instead of sorting all there is.
 */
export const matchSql = (alias: string, by: 'index' | 'filter' = 'index'): string => {
  const either = `(${alias}.search_ru @@ ${asked.ru} or ${alias}.search_kk @@ ${asked.kk})`;
  return by === 'filter' ? `(case when ${either} then true else false end)` : either;
};

/**
 * An excerpt of a text as `[marked, written]`: the folded stretch with its marks, and the same stretch
 * as written (domain/marked-text.ts). `offset 0` keeps each step from being worked out twice.
 */
export const excerptSql = (
  text: string,
  alias: string,
  extent: 'around' | 'whole' = 'around',
): string => {
  const options = extent === 'whole' ? whole : around;
  return `(select json_build_array(marked, case when strpos(folded, bare) > 0
      then substr(written, strpos(folded, bare), length(bare)) end,
      strpos(folded, bare) > 1, strpos(folded, bare) + length(bare) <= length(folded))
    from (select *, translate(marked, '⟦⟧', '') as bare
      from (select *, case when ${alias}.search_ru @@ ${asked.ru}
          then ts_headline('russian', folded, ${asked.ru}, '${options}')
          else ts_headline('simple', folded, coalesce(${asked.kk}, ''), '${options}') end as marked
        from (select written, search_fold(written) as folded
          from (select left(${text}, ${LOOKED_THROUGH}) as written offset 0) as cut offset 0) as plain offset 0) as made
      offset 0) as bared)`;
};
