import { ConflictSides } from '#app/features/reports/components/conflict-sides.tsx';
import { versionConflict } from '#app/features/reports/components/conflict-view.ts';
import { LawOf } from '#app/features/reports/components/law-of.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { ClaimForm } from '#app/features/review/components/claim-form.tsx';
import { explainedScore } from '#app/features/review/components/score-view.ts';
import { shortRegion } from '#app/features/review/domain/short-region.ts';
import type { Likely } from '#app/features/review/queries/find-likely.server.ts';
import type { Peek } from '#app/features/review/queries/get-peek.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { ScoreExplained } from '#app/ui/score-explained.tsx';

/** A look at one report beside the list: why it stands there, its norm, what is likely the same. */
export function PeekPanel({ peek, from }: { peek: Peek | null; from: string }) {
  const { t, format, lang } = useI18n();
  const nameOf = usePersonName();
  if (!peek) return <aside className="pk" data-peek-panel="" aria-label={t('review:peek.label')} />;
  const { row, law, likely } = peek;
  const name = shownName(row);
  const conflict = peek.conflict && versionConflict(peek.conflict.version);
  return (
    <aside className="pk" id="peek" data-peek-panel="" aria-label={t('review:peek.label')}>
      <div className="pk-in">
        <p className="sm mut">
          {row.isConfidential
            ? t('review:peek.sent', { name, date: format.date(row.submittedAt) })
            : t('review:peek.sentBy', {
                name,
                date: format.date(row.submittedAt),
                author: nameOf(row.authorName),
              })}
        </p>
        <h2
          className="pk-t"
          {...(row.language === lang || row.isConfidential ? {} : { lang: row.language })}
        >
          {row.isConfidential ? t('review:row.confidential', { name }) : row.title}
        </h2>
        {row.assignee && (
          <p className="sm mut">{t('ui:person.assigned', { name: row.assignee.name })}</p>
        )}
        <div className="acts">
          <ClaimForm row={row} from={from} look="button" />
          <ButtonLink href={paths.decide(row.id, undefined, from)}>{t('review:open')}</ButtonLink>
        </div>
        {row.score && (
          <section>
            <ScoreExplained
              total={row.score.total}
              parts={explainedScore({ ...row, score: row.score }, { t, format })}
            />
          </section>
        )}
        {conflict && peek.conflict && (
          <section>
            <ConflictSides view={conflict} {...peek.conflict} />
          </section>
        )}
        {row.norm && !conflict && (
          <section>
            <LawOf provision={row.norm} law={law ?? undefined} isBare />
          </section>
        )}
        {likely && (
          <section>
            <LikelyLine likely={likely} rowId={row.id} from={from} />
          </section>
        )}
      </div>
    </aside>
  );
}

function LikelyLine({ likely, rowId, from }: { likely: Likely; rowId: string; from: string }) {
  const { t, lang } = useI18n();
  const name = shownName({ number: likely.number, mark: null });
  const percent = Math.round(likely.likeness * 100);
  return (
    <>
      <p className="md">
        <b className="b">{t('review:likely.like', { name })}</b>{' '}
        <span className="mut">
          {likely.isSameNorm
            ? t('review:likely.sameNormText', { percent })
            : t('review:likely.text', { percent })}
        </span>
      </p>
      <p className="md sub">
        {[likely.groups[0], likely.regions.map((region) => shortRegion(region, lang)).join(', ')]
          .filter(Boolean)
          .join(', ')}
        {': '}
        <span lang={likely.language}>{likely.title}</span>
      </p>
      <p className="md">
        <a href={paths.decide(rowId, 'd0', from)}>{t('review:likely.compare')}</a>
      </p>
    </>
  );
}
