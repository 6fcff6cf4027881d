import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** What the group will read, kind by kind; the reason fills in while it is typed. */
export function DecisionLetter({ page, reason }: { page: DecisionPage; reason: string }) {
  const { t, format } = useI18n();
  const { report, side, acts } = page;
  const day = (value: string) => format.dateLong(`${value}T00:00:00+05:00`);
  const said = acts.decisions.filter((kind) => kind !== 'refer_law_enforcement').join(' ');
  const hint = t('review:letter.reason');
  return (
    <div className="sec">
      <h2>{t('review:letter.title')}</h2>
      <div className="letter">
        {acts.decisions.map((kind) => (
          <p key={kind} data-kind={kind}>
            {t(`review:letter.${kind}`, { title: report.version.title })}
          </p>
        ))}
        <p id="letter-reason" className="pre" data-kind={said} data-empty={hint}>
          {reason || hint}
        </p>
        {acts.decisions.map((kind) => (
          <p key={kind} className="mut" data-kind={kind}>
            {t(`review:after.${kind}`, { date: day(side.analysisBy) })}
          </p>
        ))}
      </div>
    </div>
  );
}
