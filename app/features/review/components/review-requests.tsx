import type { ReviewRequests as Requests } from '#app/features/review/queries/list-review-requests.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { usePersonName } from '#app/ui/person.tsx';

/** What the group asked of a decision and what the head answered; and asking, for whoever may. */
export function ReviewRequests({ reportId, page }: { reportId: string; page: Requests }) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  if (page.requests.length === 0 && !page.mayAsk) return null;
  return (
    <section className="sec" id="review-requests" aria-labelledby="review-requests-title">
      <h2 id="review-requests-title">{t('review:request.heading')}</h2>
      {page.requests.map(({ id, at, reason, by, answer }) => (
        <div key={id} className="sec-b md">
          <p>
            <b className="b">{t('review:request.asked', { name: nameOf(by) })}</b>{' '}
            <span className="mut num">{format.dateTime(at)}</span>
          </p>
          <p className="pre">{reason}</p>
          {answer ? (
            <>
              <p>
                <b className="b">
                  {t(`review:request.${answer.isReopened ? 'reopened' : 'declined'}`, {
                    name: answer.by,
                  })}
                </b>{' '}
                <span className="mut num">{format.dateTime(answer.at)}</span>
              </p>
              <p className="pre">{answer.text}</p>
            </>
          ) : (
            <p className="mut">{t('review:request.waits')}</p>
          )}
        </div>
      ))}
      {page.mayAsk && (
        <p className="sec-b noprint">
          <ButtonLink href={paths.askReview(reportId)}>{t('review:request.open')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
