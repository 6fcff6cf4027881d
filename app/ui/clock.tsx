import { useI18n } from '#app/i18n/i18n-context.tsx';

export interface ClockProps {
  /** Working days that have passed, without the paused ones. */
  used: number;
  total: number;
  paused?: boolean;
}

/** Working days of a term: used, standing (hatched), left, and those past the term in red. */
export function Clock({ used, total, paused }: ClockProps) {
  const { t } = useI18n();
  const label = t(paused ? 'ui:clock.paused' : 'ui:clock.used', { count: used, total });
  const cells = Math.max(total, used + (paused ? 1 : 0));
  return (
    <div className="clock" role="img" aria-label={label}>
      {Array.from({ length: cells }, (_, index) => {
        const late = index >= total;
        const mark = index < used ? (late ? 'late' : 'on') : index === used && paused ? 'p' : '';
        return <i key={index} className={mark || undefined} />;
      })}
    </div>
  );
}
