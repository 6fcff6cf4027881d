import { useLoaderData } from '@remix-run/react';
import { EditionPair } from '#app/features/acts/components/edition-pair.tsx';
import { partOf } from '#app/features/acts/domain/act-text/changed-units.ts';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { actQuery } from '#app/features/acts/domain/reading/act-address.ts';
import { pairOfLanguages } from '#app/features/acts/domain/reading/pair-of-editions.ts';
import { pairUnits } from '#app/features/acts/domain/reading/pair-units.ts';
import { listForTwins } from '#app/features/acts/queries/compare-editions.server.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';

const articlesAtOnce = 40;

export const loader = page('act.read', async ({ actor, lang, params, t, url }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  if (!act) throw new NotFound();
  const query = url.searchParams;
  const { key, short, textLanguage, editions } = act;
  const head = {
    title: t('imports:twins.title'),
    act: { key, short, textLanguage },
    editions: editions.map(({ id, language, validFrom }) => ({ id, language, validFrom })),
  };
  const pair = pairOfLanguages(editions, query.get('left'), query.get('right'));
  if (!pair) return { ...head, pair: null, count: 0, units: [], next: null, previous: null };
  const { left, right } = pair;
  const rows = pairUnits(await listForTwins(left.id), await listForTwins(right.id));
  const alone = rows.flatMap((row) => {
    const own = row.left ?? row.right;
    return own && (row.left === null || row.right === null)
      ? [{ ...own, has: row.left ? left : right, lacks: row.left ? right : left }]
      : [];
  });
  const { units, next, previous } = partOf(alone, query.get('from'), articlesAtOnce);
  const at = (from: string | null) =>
    from === null
      ? null
      : paths.actTwins(
          key,
          `?${new URLSearchParams({ left: left.id, right: right.id, from }).toString()}`,
        );
  return {
    ...head,
    pair: { left: left.id, right: right.id, pairs: rows.length - alone.length },
    count: alone.length,
    units: units.map(({ key: own, heading, text, has, lacks }) => ({
      key: own,
      name: longProvision(pathOfKey(own), { t, lang }),
      words: heading || text,
      language: has.language,
      missing: lacks.language,
      href: paths.act(
        key,
        own,
        actQuery({ language: has.language, edition: has.validFrom, beside: lacks.language }),
      ),
    })),
    next: at(next),
    previous: at(previous),
  };
});

/** The units of an act that one language has and the other has not. */
export default function ActTwins() {
  const { act, editions, pair, count, units, next, previous } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.act(act.key)} label={act.short} />}
        title={t('imports:twins.title')}
        lead={t('imports:twins.lead')}
      />
      {pair === null ? (
        <EmptyState title={t('imports:twins.one')} heading="h2">
          {t('imports:twins.oneHint')}
        </EmptyState>
      ) : (
        <>
          <EditionPair
            names={['left', 'right']}
            chosen={[pair.left, pair.right]}
            editions={editions}
          />
          <p className="dots" role="status">
            <span>{t('imports:twins.pairs', { count: pair.pairs })}</span>
            <span>{t('imports:twins.alone', { count })}</span>
          </p>
          {units.length === 0 ? (
            <EmptyState title={t('imports:twins.none')} heading="h2">
              {t('imports:twins.noneHint')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('imports:twins.title')}
              rows={units}
              keyOf={(unit) => `${unit.language}-${unit.key.replace(/[^\w-]/g, '-')}`}
              stack
              columns={[
                {
                  key: 'name',
                  label: t('imports:twins.place'),
                  heads: true,
                  cell: (unit) => <a href={unit.href}>{unit.name}</a>,
                },
                {
                  key: 'words',
                  label: t('imports:twins.words'),
                  cell: (unit) => <span lang={unit.language}>{unit.words}</span>,
                },
                {
                  key: 'missing',
                  label: t('imports:twins.missing'),
                  cell: (unit) => t(`ui:language.${unit.missing}`),
                },
              ]}
            />
          )}
          <Pager
            {...(previous ? { previousHref: previous } : {})}
            {...(next ? { nextHref: next } : {})}
          />
        </>
      )}
    </>
  );
}
