import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { QueueRow } from '../queries/queue-row.server.ts';

type Timed = Pick<QueueRow, 'status' | 'clock' | 'deferredUntil' | 'answerDueOn' | 'isAnswered'>;

/** How a report's term stands, in working days; a standing clock says why it stands. */
export function ClockText({ row }: { row: Timed }) {
  const { t, format } = useI18n();
  const { clock, status, deferredUntil, answerDueOn, isAnswered } = row;
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  if (isAnswered) return <p className="hot">{t('review:clock.answered')}</p>;
  if (status === 'needs_clarification') {
    return (
      <p className="mut">
        {answerDueOn
          ? t('review:clock.asked', { date: day(answerDueOn) })
          : t('review:clock.stands')}
      </p>
    );
  }
  if (!clock) return null;
  if (clock.state === 'paused') {
    return (
      <p className="mut">
        {deferredUntil
          ? t('review:clock.deferred', { date: day(deferredUntil) })
          : t('review:clock.stands')}
      </p>
    );
  }
  if (clock.state === 'overdue') {
    return <p className="late num">{t('review:clock.overdue', { count: -clock.left })}</p>;
  }
  const words = {
    used: t('review:clock.used', { count: clock.used }),
    left: t('review:clock.left', { count: clock.left }),
  };
  return (
    <p className={clock.state === 'due-soon' ? 'hot num' : 'mut num'}>
      {t('review:clock.running', words)}
    </p>
  );
}
