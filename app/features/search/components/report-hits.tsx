import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Status } from '#app/ui/status.tsx';
import type { ReportHit } from '../queries/search.server.ts';
import { isWritten, Marked } from './marked.tsx';

/** Reports by their text: title, how each stands, and the words around the hit. */
export function ReportHits({ hits }: { hits: readonly ReportHit[] }) {
  const { t, format } = useI18n();
  return (
    <ol className="list">
      {hits.map((hit) => (
        <li key={hit.id}>
          <h3>
            <a href={paths.report(hit.id)}>
              {isWritten(hit.title) ? <Marked excerpt={hit.title} /> : t('reports:untitled')}
            </a>
          </h3>
          {isWritten(hit.excerpt) && (
            <p className="md">
              <Marked excerpt={hit.excerpt} />
            </p>
          )}
          <p className="md mut hit-about">
            <Status status={hit.status} />
            <span>
              {[shownName(hit), hit.place, format.date(hit.at)].filter(Boolean).join(' · ')}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
