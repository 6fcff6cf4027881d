import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
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
      <Rests finding={finding} />
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

/** The norms under a finding, each by the edition that its signer read. */
function Rests({ finding: { rests } }: { finding: StoryFinding }) {
  const { t, lang, format } = useI18n();
  if (rests.length === 0) return null;
  return (
    <div className="sec-b">
      <h3 className="md mut">{t('reports:finding.rests')}</h3>
      <ul className="plain">
        {rests.map(({ provisionKey, language, from, act }) => (
          <li key={`${provisionKey} ${language}`}>
            <CitationChip
              unit={shortProvision(pathOfKey(provisionKey), { t, lang })}
              act={act.short}
              lang={act.shortLanguage}
              href={paths.act(act.key, provisionKey)}
              note={t('recheck:pin.edition', { date: format.date(from) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
