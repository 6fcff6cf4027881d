import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { SourceHit } from '../queries/search.server.ts';
import { HitEntry } from './hit-entry.tsx';
import { InReport } from './in-report.tsx';

/** Sources by what is known of them and by their readable text. */
export function SourceHits({ hits }: { hits: readonly SourceHit[] }) {
  const { t } = useI18n();
  return (
    <ol className="list">
      {hits.map((hit) => (
        <HitEntry
          key={hit.id}
          href={paths.source(hit.id)}
          title={hit.title}
          untitled={t('search:untitledSource')}
          excerpt={hit.excerpt}
        >
          <p className="md mut">
            {hit.outlet && `${hit.outlet} · `}
            <InReport hit={hit} />
          </p>
        </HitEntry>
      ))}
    </ol>
  );
}
