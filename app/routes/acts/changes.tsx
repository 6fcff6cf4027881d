import { useLoaderData } from '@remix-run/react';
import { EditionPair } from '#app/features/acts/components/edition-pair.tsx';
import {
  changedUnits,
  countFates,
  partOf,
  type UnitFate,
} from '#app/features/acts/domain/act-text/changed-units.ts';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { actQuery } from '#app/features/acts/domain/reading/act-address.ts';
import { pairOfEditions } from '#app/features/acts/domain/reading/pair-of-editions.ts';
import { listUnequal, wordsOfUnits } from '#app/features/acts/queries/compare-editions.server.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { wordDiff } from '#app/features/reports/domain/word-diff.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { DiffText } from '#app/ui/diff.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';

const articlesAtOnce = 15;
const fates: readonly UnitFate[] = ['added', 'repealed', 'changed', 'moved', 'gone'];

export const loader = page('act.read', async ({ actor, lang, params, t, url }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  if (!act) throw new NotFound();
  const query = url.searchParams;
  const { key, short, textLanguage, editions } = act;
  const head = {
    title: t('imports:changes.title'),
    act: { key, short, textLanguage },
    editions: editions.map(({ id, language, validFrom }) => ({ id, language, validFrom })),
  };
  const pair = pairOfEditions(editions, query.get('before'), query.get('after'));
  if (!pair) return { ...head, pair: null, counts: null, units: [], next: null, previous: null };
  const { before, after } = pair;
  const all = changedUnits(await listUnequal(before.id, after.id));
  const { units, next, previous } = partOf(all, query.get('from'), articlesAtOnce);
  const old = await wordsOfUnits(
    before.id,
    units.map(({ key: own, fromKey }) => fromKey ?? own),
  );
  const now = await wordsOfUnits(
    after.id,
    units.map(({ key: own }) => own),
  );
  const wordsOf = (unit?: { heading: string; text: string }) =>
    [unit?.heading, unit?.text].filter(Boolean).join('\n');
  const at = (from: string | null) =>
    from === null
      ? null
      : paths.actChanges(
          key,
          `?${new URLSearchParams({ before: before.id, after: after.id, from }).toString()}`,
        );
  return {
    ...head,
    pair: { before: before.id, after: after.id, language: after.language },
    counts: countFates(all),
    units: units.map(({ key: own, fate, fromKey }) => ({
      key: own,
      fate,
      name: longProvision(pathOfKey(own), { t, lang }),
      from: fromKey && longProvision(pathOfKey(fromKey), { t, lang }),
      href: paths.act(
        key,
        own,
        actQuery({
          language: after.language,
          edition: fate === 'gone' ? before.validFrom : after.validFrom,
        }),
      ),
      parts: wordDiff(wordsOf(old.get(fromKey ?? own)), wordsOf(now.get(own))),
    })),
    next: at(next),
    previous: at(previous),
  };
});

/** What became of the units of an act from one edition to another, word by word. */
export default function ActChanges() {
  const { act, editions, pair, counts, units, next, previous } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.act(act.key)} label={act.short} />}
        title={t('imports:changes.title')}
        lead={t('imports:changes.lead')}
      />
      {pair === null ? (
        <EmptyState title={t('imports:changes.one')} heading="h2">
          {t('imports:changes.oneHint')}
        </EmptyState>
      ) : (
        <>
          <EditionPair
            names={['before', 'after']}
            chosen={[pair.before, pair.after]}
            editions={editions}
          />
          <p className="dots" role="status">
            {fates
              .filter((fate) => counts[fate] > 0)
              .map((fate) => (
                <span key={fate}>{t(`imports:changesCount.${fate}`, { count: counts[fate] })}</span>
              ))}
          </p>
          {units.length === 0 ? (
            <EmptyState title={t('imports:changes.none')} heading="h2">
              {t('imports:changes.noneHint')}
            </EmptyState>
          ) : (
            units.map((unit) => (
              <section key={unit.key} className="sec" id={unit.key.replace(/[^\w-]/g, '-')}>
                <h2 className="sm">
                  <a href={unit.href}>{unit.name}</a>
                  {' · '}
                  {unit.from
                    ? t('imports:changes.movedFrom', { name: unit.from })
                    : t(`imports:changesFate.${unit.fate}`)}
                </h2>
                <div className="law-t">
                  <DiffText parts={unit.parts} lang={pair.language} />
                </div>
              </section>
            ))
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
