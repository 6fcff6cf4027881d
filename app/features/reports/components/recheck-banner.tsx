import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DiffText } from '#app/ui/diff.tsx';
import { inContext } from '../domain/diff-context.ts';
import { wordDiff } from '../domain/word-diff.ts';
import type { RecheckJson } from '../queries/recheck-json.server.ts';
import { RecheckChip, RecheckSays } from './recheck-item.tsx';

type Waiting = Omit<RecheckJson, 'answeredBy'>;
const placeOf = ({ provisionKey, language }: Waiting) => `${provisionKey} ${language}`;
const wordsOf = (one: Waiting) => [placeOf(one), one.oldSha256, one.newFrom].join(' ');

/** Over a report or a draft: the law has changed under it, in what words, and where to say what follows. */
export function RecheckBanner(props: { reportId: string; rechecks: readonly Waiting[] }) {
  const { reportId, rechecks } = props;
  const { t } = useI18n();
  if (rechecks.length === 0) return null;
  /** Report and finding rest on one place: its words are shown once. */
  const isSaid = (at: number) =>
    rechecks.slice(0, at).some((before) => wordsOf(before) === wordsOf(rechecks[at]!));
  const isOfFindings = rechecks.every(({ ofFinding }) => ofFinding);
  return (
    <div className="moved">
      <Banner
        tone="warn"
        title={t(isOfFindings ? 'recheck:bannerFinding' : 'recheck:banner', {
          count: new Set(rechecks.map(placeOf)).size,
        })}
        action={
          <ButtonLink href={paths.recheckReport(reportId)} small>
            {t('recheck:look')}
          </ButtonLink>
        }
      >
        {rechecks.map((recheck, at) => (
          <div key={recheck.id}>
            <p>
              <RecheckChip recheck={recheck} />{' '}
              <span className="md">
                <RecheckSays recheck={recheck} />
              </span>
            </p>
            {recheck.oldWords !== null && recheck.newWords !== null && !isSaid(at) && (
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
