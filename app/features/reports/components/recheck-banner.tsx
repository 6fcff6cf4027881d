import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DiffText } from '#app/ui/diff.tsx';
import { inContext } from '../domain/diff-context.ts';
import { wordDiff } from '../domain/word-diff.ts';
import type { RecheckJson } from '../queries/recheck-json.server.ts';
import { RecheckChip, RecheckSays } from './recheck-item.tsx';

/** Over a report or a draft: the law has changed under it, in what words, and where to say what follows. */
export function RecheckBanner(props: {
  reportId: string;
  rechecks: readonly Omit<RecheckJson, 'answeredBy'>[];
}) {
  const { reportId, rechecks } = props;
  const { t } = useI18n();
  if (rechecks.length === 0) return null;
  return (
    <div className="moved">
      <Banner
        tone="warn"
        title={t('recheck:banner', { count: rechecks.length })}
        action={
          <ButtonLink href={paths.recheckReport(reportId)} small>
            {t('recheck:look')}
          </ButtonLink>
        }
      >
        {rechecks.map((recheck) => (
          <div key={recheck.id}>
            <p>
              <RecheckChip recheck={recheck} />{' '}
              <span className="md">
                <RecheckSays recheck={recheck} />
              </span>
            </p>
            {recheck.oldWords !== null && recheck.newWords !== null && (
              <DiffText
                parts={inContext(wordDiff(recheck.oldWords, recheck.newWords))}
                lang={recheck.language}
              />
            )}
          </div>
        ))}
      </Banner>
    </div>
  );
}
