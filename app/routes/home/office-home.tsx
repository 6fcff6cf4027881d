import { QueueLine } from '#app/features/review/components/queue-line.tsx';
import type { CampaignBrief } from '#app/features/reading/queries/list-campaigns.server.ts';
import type { OfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { isForHead } from '#app/features/review/domain/intake.ts';
import { Intake } from '../review/parts/intake.tsx';
import { OfficeAside } from './office-aside.tsx';
import { OfficeLoad } from './office-load.tsx';
import { OfficeTodo } from './office-todo.tsx';

const mine = '?view=mine';

/** Home of an analyst or the head: answers and terms first, then the queue at a glance. */
export function OfficeHomePage(props: {
  home: OfficeHome;
  campaigns: readonly CampaignBrief[];
  now: string;
}) {
  const { home, campaigns, now } = props;
  const { t, format } = useI18n();
  const { answered, overdue, soon, reviews } = home;
  const changed = home.rechecks > 0 ? 1 : 0;
  const todo = answered.length + overdue.length + soon.length + reviews.length + changed;
  const waiting = todo + home.intake.filter(isForHead).length;
  return (
    <>
      <div className="hero">
        <div>
          <p>{format.dateLong(now)}</p>
          <h1>{waiting > 0 ? t('home:waiting', { count: waiting }) : t('home:nothing')}</h1>
        </div>
        <ButtonLink look="primary" href={paths.review('?view=free')}>
          {t('review:home.toQueue')}
        </ButtonLink>
      </div>
      <div className="cols">
        <div id="office-work" data-live="queue">
          {todo > 0 && <OfficeTodo home={home} />}
          {waiting === 0 && <p className="md sub">{t('review:home.nothingHint')}</p>}
          {home.intake.length > 0 && (
            <div className={todo > 0 ? 'sec' : undefined}>
              <Intake lines={home.intake} />
            </div>
          )}
          <Section
            title={t('review:home.free')}
            more={<a href={paths.myReviews()}>{t('review:home.mine')}</a>}
          >
            {home.free.length === 0 ? (
              <p className="md sub">{t('review:empty.free')}</p>
            ) : (
              <ol data-list="">
                {home.free.map((row) => (
                  <QueueLine
                    key={row.id}
                    row={row}
                    from={mine}
                    isChosen={false}
                    mayAssign={false}
                  />
                ))}
              </ol>
            )}
          </Section>
          {home.load && <OfficeLoad load={home.load} oldest={home.oldest ?? []} />}
        </div>
        <OfficeAside home={home} campaigns={campaigns} />
      </div>
    </>
  );
}
