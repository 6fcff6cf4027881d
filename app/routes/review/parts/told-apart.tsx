import { shownName } from '#app/features/reports/domain/report-number.ts';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

/** Likely ones that the office has told apart from this one, each with the way back. */
export function ToldApart({ page: { report, side, acts } }: { page: DecisionPage }) {
  const { t } = useI18n();
  if (side.apart.length === 0) return null;
  return (
    <section aria-labelledby="apart-title">
      <h2 id="apart-title">{t('review:likely.apartTitle')}</h2>
      <ul className="list md">
        {side.apart.map(({ id, number, title }) => {
          const name = shownName({ number, mark: null });
          return (
            <li key={id} className="row sp">
              <a href={paths.decide(id)}>{[name, title].filter(Boolean).join('. ')}</a>
              {acts.join && (
                <form method="post" action={paths.joinReport(report.id)}>
                  <input type="hidden" name="intent" value="undo-apart" />
                  <input type="hidden" name="otherId" value={id} />
                  <Button small look="quiet" aria-label={t('review:likely.apartUndoOf', { name })}>
                    {t('review:likely.apartUndo')}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
