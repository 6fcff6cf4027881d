import { COUNT_LIMIT, countText } from '#app/features/reports/domain/count-limit.ts';
import type { GroupHome, HomeEvent } from '#app/features/reports/queries/get-group-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { usePersonName } from '#app/ui/person.tsx';
import { NearTime } from '#app/ui/time.tsx';

/** Beside the home: the group's year, what happened in it, and what comes of it. */
export function GroupAside({ home, now }: { home: GroupHome; now: string }) {
  const { t, format } = useI18n();
  const { figures, events, outcome } = home;
  return (
    <aside>
      <section className="sec">
        <h2>{t('home:year')}</h2>
        <div className="figs">
          {(['sent', 'accepted', 'mended'] as const).map((key) => (
            <p key={key}>
              <b>
                {figures[key] > COUNT_LIMIT ? countText(figures[key]) : format.number(figures[key])}
              </b>
              <span>{t(`home:figure.${key}`, { count: figures[key] })}</span>
            </p>
          ))}
        </div>
      </section>
      <section className="sec">
        <h2>{t('home:inGroup')}</h2>
        {events.length === 0 ? (
          <p className="md sub sec-b">{t('home:quiet')}</p>
        ) : (
          <ol className="tl sec-b">
            {events.map((event, index) => (
              <li key={event.key} className={index === 0 ? 'k' : undefined}>
                <NearTime value={event.at} now={now} />
                <Happened event={event} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {outcome && (
        <section className="sec">
          <h2>{t('home:outcome')}</h2>
          <div className="outc">
            <p className="md">
              <a href={paths.report(outcome.reportId)}>{outcome.title}</a>
            </p>
            <p className="md sub">{outcome.stage}</p>
            <p className="sm mut">{t('home:days', { count: outcome.days })}</p>
          </div>
        </section>
      )}
    </aside>
  );
}

function Happened({ event }: { event: HomeEvent }) {
  const { t } = useI18n();
  const nameOf = usePersonName();
  const key =
    event.move ?? event.type.replace(/^report\./, '').replace('source.added', 'source-added');
  const who = event.by && (event.isMine ? t('home:you') : nameOf(event.by.name));
  return (
    <>
      {t(`reports:story.${key}`)}
      {who && <span className="mut"> · {who}</span>}
      <br />
      <a href={paths.report(event.reportId)}>{event.title}</a>
    </>
  );
}
