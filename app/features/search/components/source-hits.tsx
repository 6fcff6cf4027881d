import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { SourceHit } from '../queries/search.server.ts';
import { InReport } from './in-report.tsx';
import { isWritten, Marked } from './marked.tsx';

/** Sources by what is known of them and by their readable text. */
export function SourceHits({ hits }: { hits: readonly SourceHit[] }) {
  const { t } = useI18n();
  return (
    <ol className="list">
      {hits.map((hit) => (
        <li key={hit.id}>
          <h3>
            <a href={paths.source(hit.id)}>
              {isWritten(hit.title) ? <Marked excerpt={hit.title} /> : t('search:untitledSource')}
            </a>
          </h3>
          {isWritten(hit.excerpt) && (
            <p className="md">
              <Marked excerpt={hit.excerpt} />
            </p>
          )}
          <p className="md mut">
            {hit.outlet && `${hit.outlet} · `}
            <InReport hit={hit} />
          </p>
        </li>
      ))}
    </ol>
  );
}
