import { useLoaderData } from '@remix-run/react';
import { WordingList } from '#app/features/acts/components/wording-list.tsx';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import {
  actQuery,
  placeOf,
  readActAddress,
} from '#app/features/acts/domain/reading/act-address.ts';
import { chooseEdition, languagesOf } from '#app/features/acts/domain/reading/choose-edition.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { loadWordings } from '#app/features/acts/queries/load-wordings.server.ts';
import { wordDiff } from '#app/features/reports/domain/word-diff.ts';
import { page } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';

export const loader = page('act.read', async ({ actor, lang, now, params, t, url }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  const key = act && placeOf(act, params['*'] ?? '');
  if (!act || !key) throw new NotFound();
  const edition = chooseEdition(act.editions, {
    language: readActAddress(url.searchParams).language,
    pageLanguage: lang,
    day: almatyDay(now),
  });
  if (!edition) throw new NotFound();
  const { language } = edition;
  const wordings = await loadWordings({ actId: act.id, key, language });
  if (wordings.length === 0) throw new NotFound();
  const name = longProvision(pathOfKey(key), { t, lang });
  return {
    title: t('acts:history.of', { name }),
    name,
    key,
    act: { key: act.key, short: act.short, textLanguage: act.textLanguage },
    language,
    languages: languagesOf(act.editions).sort(),
    wordings: wordings.map((wording) => ({
      ...wording,
      href: paths.act(act.key, key, actQuery({ language, edition: wording.validFrom })),
      changes: wording.changes.map((change) => ({
        ...change,
        parts: wordDiff(change.before, change.after),
      })),
    })),
  };
});

/** What a place said in each edition, and what changed from one to the next. */
export default function UnitHistory() {
  const { act, name, key, language, languages, wordings } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.act(act.key, key)} label={act.short} />}
        title={t('acts:history.of', { name })}
        lead={t('acts:history.lead')}
      />
      {languages.length > 1 && (
        <div className="sec-b noprint">
          <Segmented
            label={t('acts:textLanguage')}
            items={languages.map((one) => ({
              href: paths.unitHistory(act.key, key, one),
              label: t(`ui:language.${one}`),
              lang: one,
              current: one === language,
            }))}
          />
        </div>
      )}
      <WordingList wordings={wordings} language={language} />
    </>
  );
}
