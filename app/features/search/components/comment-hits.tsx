import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { usePersonName } from '#app/ui/person.tsx';
import type { CommentHit } from '../queries/search.server.ts';
import { InReport } from './in-report.tsx';
import { Marked } from './marked.tsx';

/** Comments with who said them and in which circle. */
export function CommentHits({ hits }: { hits: readonly CommentHit[] }) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  return (
    <ol className="list">
      {hits.map((hit) => (
        <li key={hit.id}>
          <h3>
            <a href={`${paths.reportDiscussion(hit.reportId)}#comment-${hit.id}`}>
              {nameOf(hit.author)}, {format.dateTime(hit.at)}
            </a>
          </h3>
          <p className="md">
            <Marked excerpt={hit.excerpt} />
          </p>
          <p className="md mut">
            {t(`ui:circle.${hit.circle}`)} · <InReport hit={hit} />
          </p>
        </li>
      ))}
    </ol>
  );
}
