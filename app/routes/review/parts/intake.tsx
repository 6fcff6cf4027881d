import type { IntakeLine } from '#app/features/review/queries/intake-lines.server.ts';
import { isForHead } from '#app/features/review/domain/intake.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Status } from '#app/ui/status.tsx';

/** Confidential reports that wait for the head, who knows mark, day and status, and whom they named. */
export function Intake({ lines }: { lines: readonly IntakeLine[] }) {
  const { t } = useI18n();
  if (lines.length === 0) return null;
  return (
    <section className="intake" aria-labelledby="intake-title">
      <h2 id="intake-title">{t('review:intake.title')}</h2>
      <p className="sm mut">{t('review:intake.hint')}</p>
      <ul className="list">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: IntakeLine }) {
  const { t, format } = useI18n();
  const { id, mark, submittedAt, status, naming, isAsked, isLookAsked } = line;
  const waits = naming && !naming.isRefused;
  const said = [
    waits && t('review:intake.waits', { name: naming.name, date: format.date(naming.opensAt) }),
    naming?.isRefused && t('review:intake.refused'),
    isAsked && t('review:intake.asked'),
    isLookAsked && t('review:intake.look'),
  ].filter((words): words is string => Boolean(words));
  return (
    <li className="row sp">
      <span className="row">
        <Icon name="lock" small />
        <a href={paths.admission(id)}>{mark}</a>
        <span className="mut num">{format.date(submittedAt)}</span>
        <Status status={status} />
        {said.map((words) => (
          <span key={words} className="md">
            {words}
          </span>
        ))}
      </span>
      {isForHead(line) && (
        <ButtonLink small href={paths.admission(id)} aria-label={`${mark}: ${actOf(line, t)}`}>
          {actOf(line, t)}
        </ButtonLink>
      )}
    </li>
  );
}

const actOf = ({ isAsked, isLookAsked }: IntakeLine, t: (key: string) => string) =>
  t(isAsked || isLookAsked ? 'review:intake.answer' : 'review:intake.name');
