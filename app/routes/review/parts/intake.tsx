import type { IntakeLine } from '#app/features/review/queries/load-desk.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Status } from '#app/ui/status.tsx';

/** Confidential reports before the head is named: mark, day and status are all that is known. */
export function Intake({ lines }: { lines: readonly IntakeLine[] }) {
  const { t, format } = useI18n();
  if (lines.length === 0) return null;
  return (
    <section className="intake" aria-labelledby="intake-title">
      <h2 id="intake-title">{t('review:intake.title')}</h2>
      <p className="sm mut">{t('review:intake.hint')}</p>
      <ul className="list">
        {lines.map(({ id, mark, submittedAt, status }) => (
          <li key={id} className="row">
            <Icon name="lock" small />
            <a href={paths.report(id)}>{mark}</a>
            <span className="mut num">{format.date(submittedAt)}</span>
            <Status status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
