import { shownName } from '#app/features/reports/domain/report-number.ts';
import { sealedTitle } from '#app/features/reports/domain/sealed-title.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CIRCLE_MARKS } from '#app/ui/circle.tsx';
import { Initials, usePersonName } from '#app/ui/person.tsx';
import { NearTime } from '#app/ui/time.tsx';
import type { NotificationView } from '../queries/list-notifications.server.ts';

/** One thing that a person was told: what, by whom, where, in which circle; it leads to the place. */
export function NotificationRow({ item, now }: { item: NotificationView; now: Date | string }) {
  const { t } = useI18n();
  const nameOf = usePersonName();
  const { id, kind, circle, at, isUnread, who, status } = item;
  return (
    <li id={`notification-${id}`} className={isUnread ? 'note unread' : 'note'}>
      {who ? <Initials name={who.name} office={who.office} /> : <span />}
      <div>
        <p>
          <a href={paths.notification(id)}>{t(`notifications:kind.${kind}`)}</a>
          {isUnread && <span className="sr"> {t('notifications:unread')}</span>}
          {circle && (
            <span className={`circ-name ${CIRCLE_MARKS[circle]}`}>{t(`ui:circle.${circle}`)}</span>
          )}
        </p>
        <p className="mut sm dots">
          {item.report && <ReportName report={item.report} />}
          {item.campaign && <span>{item.campaign}</span>}
          {kind === 'moved' && status && <span>{t(`ui:status.${status}`)}</span>}
          {who && <span>{nameOf(who.name)}</span>}
          <NearTime value={at} now={now} />
        </p>
      </div>
    </li>
  );
}

function ReportName({ report }: { report: NonNullable<NotificationView['report']> }) {
  const { t } = useI18n();
  const name = shownName(report) ?? t('notifications:draft');
  const title = report.sealed ? sealedTitle(t, report.sealed.partOf) : report.title;
  return (
    <span>
      {name} {title === null ? '' : title || t('notifications:untitled')}
    </span>
  );
}
