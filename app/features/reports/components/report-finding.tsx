import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Diff } from '#app/ui/diff.tsx';
import { Section } from '#app/ui/section.tsx';
import type { StoryFinding } from '../queries/load-report-story.server.ts';

/** What the office concluded, by two people, and the wording it proposes beside the one in force. */
export function ReportFinding({ finding }: { finding: StoryFinding }) {
  const { t, format } = useI18n();
  const { draftedBy, signedBy, signedAt } = finding;
  const refused = finding.wordings.filter(({ isRefused }) => isRefused);
  return (
    <Section
      id="finding"
      title={t('reports:finding.title')}
      more={
        <span className="mut md">
          {t('reports:finding.signed', {
            drafted: draftedBy,
            signed: signedBy ?? '',
            date: signedAt ? format.date(signedAt) : '',
          })}
        </span>
      }
    >
      <p className="prose" lang={finding.language}>
        {finding.text}
      </p>
      {finding.wordings
        .filter(({ isRefused }) => !isRefused)
        .map((wording) => (
          <div key={wording.position} className="sec-b">
            <Diff
              before={{ title: wording.oldLabel, text: wording.oldText || null }}
              after={{ title: wording.newLabel, text: wording.newText || null }}
              lang={wording.language}
            />
          </div>
        ))}
      {refused.length > 0 && (
        <section className="refused" aria-label={t('reports:finding.refused')}>
          <h3>{t('reports:finding.refused')}</h3>
          {refused.map(({ position, newLabel, newText, language }) => (
            <div key={position}>
              <p className="md mut">{newLabel}</p>
              <p lang={language}>{newText}</p>
            </div>
          ))}
        </section>
      )}
    </Section>
  );
}
