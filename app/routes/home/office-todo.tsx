import { ClockText } from '#app/features/review/components/clock-text.tsx';
import type { OfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import type { QueueRow } from '#app/features/review/queries/queue-row.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';

/** So many of one sort are shown; the rest are a link away. */
const MOST_SHOWN = 5;

/** What waits for the reader, each with one thing to do. */
export function OfficeTodo({ home }: { home: OfficeHome }) {
  return (
    <ul className="todo">
      <Reviews reviews={home.reviews} />
      <Rechecks count={home.rechecks} />
      <Group rows={home.answered} what="answered" icon="message-square" act="read" />
      <Group rows={home.overdue} what="overdue" icon="triangle-alert" act="decide" />
      <Group rows={home.soon} what="soon" icon="clock" act="decide" />
    </ul>
  );
}

/** The law has moved under reports: how often, and where they are listed. */
function Rechecks({ count }: { count: number }) {
  const { t } = useI18n();
  if (count === 0) return null;
  return (
    <li>
      <Icon name="book-open" />
      <div>
        <p className="b">{t('recheck:list.todo', { count })}</p>
        <p className="md sub">{t('recheck:list.waitingLead')}</p>
      </div>
      <ButtonLink href={paths.rechecks()}>{t('recheck:look')}</ButtonLink>
    </li>
  );
}

/** Groups ask the head to look at a decision once more. */
function Reviews({ reviews }: Pick<OfficeHome, 'reviews'>) {
  const { t, format } = useI18n();
  return reviews.map((review) => (
    <li key={`review ${review.id}`}>
      <Icon name="undo-2" />
      <div>
        <p className="b">{t('review:request.todo')}</p>
        <p>
          <a href={paths.reopenReport(review.id)} lang={review.language}>
            {review.isConfidential
              ? t('review:row.confidential', { name: shownName(review) })
              : review.title}
          </a>
        </p>
        <p className="md mut num">
          {[shownName(review), format.date(review.askedAt)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ButtonLink href={paths.reopenReport(review.id)}>{t('review:request.answer')}</ButtonLink>
    </li>
  ));
}

function Group(props: {
  rows: readonly QueueRow[];
  what: 'answered' | 'overdue' | 'soon';
  icon: IconName;
  act: 'read' | 'decide';
}) {
  const { t } = useI18n();
  const { rows, what, icon, act } = props;
  return (
    <>
      {rows.slice(0, MOST_SHOWN).map((row) => (
        <li key={row.id}>
          <Icon name={icon} />
          <div>
            <p className="b">{t(`review:home.${what}`)}</p>
            <p>
              <a href={paths.decide(row.id)} lang={row.language}>
                {row.isConfidential
                  ? t('review:row.confidential', { name: shownName(row) })
                  : row.title}
              </a>
            </p>
            <div className="md">
              {what === 'answered' ? (
                <p className="mut">{[shownName(row), row.groups[0]].filter(Boolean).join(' · ')}</p>
              ) : (
                <ClockText row={row} />
              )}
            </div>
          </div>
          <ButtonLink href={paths.decide(row.id)}>{t(`review:home.${act}`)}</ButtonLink>
        </li>
      ))}
      {rows.length > MOST_SHOWN && (
        <li>
          <Icon name={icon} />
          <p>
            {t(`review:home.${what}`)}: {t('home:andMore', { count: rows.length - MOST_SHOWN })}
          </p>
          <ButtonLink href={paths.myReviews()}>{t('review:home.mine')}</ButtonLink>
        </li>
      )}
    </>
  );
}
