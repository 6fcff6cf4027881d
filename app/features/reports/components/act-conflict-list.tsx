import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { Status } from '#app/ui/status.tsx';
import { shownName } from '../domain/report-number.ts';
import type { ActConflict } from '../queries/list-act-conflicts.server.ts';

/** Conflicts one under another: what is said, and every side of it. */
export function ActConflictList({ conflicts }: { conflicts: readonly ActConflict[] }) {
  const { t, lang } = useI18n();
  return (
    <ol className="list">
      {conflicts.map(({ id, number, mark, title, language, status, kinds, sides }) => (
        <li key={id} className="sec-b">
          <h2>
            <a href={paths.report(id)}>
              {shownName({ number, mark })}{' '}
              <span lang={language}>{title || t('reports:untitled')}</span>
            </a>
          </h2>
          <p className="sm mut">
            <Status status={status} /> {kinds.join(' · ')}
          </p>
          <ul className="md">
            {sides.map(({ act, path, asWritten, language: cited }, at) => {
              const units = (path ?? []) as PathUnit[];
              const unit = shortProvision(units, { t, lang }) || t('reports:norm.wholeAct');
              return (
                <li key={at}>
                  {act ? (
                    <CitationChip
                      inline
                      unit={`${unit} (${t(`ui:language.${cited}`)})`}
                      act={act.short}
                      href={paths.act(act.key)}
                      lang={act.shortLanguage}
                    />
                  ) : (
                    <CitationChip inline unit={asWritten} state="raw" note="" />
                  )}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
