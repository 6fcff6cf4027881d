import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Status } from '#app/ui/status.tsx';
import type { ReportHit } from '../queries/search.server.ts';
import { HitEntry } from './hit-entry.tsx';

/** Reports by their text: title, how each stands, and the words around the hit. */
export function ReportHits({ hits }: { hits: readonly ReportHit[] }) {
  const { t, format } = useI18n();
  return (
    <ol className="list">
      {hits.map((hit) => (
        <HitEntry
          key={hit.id}
          href={paths.report(hit.id)}
          title={hit.title}
          untitled={t('reports:untitled')}
          excerpt={hit.excerpt}
        >
          <p className="md mut hit-about">
            <Status status={hit.status} />
            <span>
              {[shownName(hit), hit.place, format.date(hit.at)].filter(Boolean).join(' · ')}
            </span>
          </p>
        </HitEntry>
      ))}
    </ol>
  );
}
