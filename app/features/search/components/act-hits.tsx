import type { ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import { paths } from '#app/paths.ts';

/** Acts by title, number or Adilet id. */
export function ActHits({ acts }: { acts: readonly ActBrief[] }) {
  return (
    <ol className="list">
      {acts.map((act) => (
        <li key={act.id} lang={act.textLanguage}>
          <h3>
            <a href={paths.act(act.key)}>{act.short}</a>
          </h3>
          <p className="md mut">
            {[act.type, act.date ?? act.dateText, act.number].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
