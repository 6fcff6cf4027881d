import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';

export interface SessionItemProps {
  session: {
    id: string;
    device: { browser: string | null; system: string | null };
    createdAt: string | Date;
    lastSeenAt: string | Date;
    isCurrent: boolean;
  };
  now: string;
}

/** One open session: on which device, since when, when it was last used, and how to end it. */
export function SessionItem({ session, now }: SessionItemProps) {
  const { t, format } = useI18n();
  const { browser, system } = session.device;
  const device =
    browser && system
      ? t('people:session.device', { browser, system })
      : (browser ?? system ?? t('people:session.unknown-device'));
  const near = format.near(session.lastSeenAt, new Date(now));
  const when = near.key === 'date' ? near.text : t(`ui:time.${near.key}`, { time: near.text });
  const seen = t('people:session.seen', { when });
  return (
    <li>
      <div className="row sp">
        <div>
          <p className="b">{device}</p>
          <p className="md mut dots">
            <span>{t('people:session.since', { when: format.dateTime(session.createdAt) })}</span>
            <span>{session.isCurrent ? t('people:session.current') : seen}</span>
          </p>
        </div>
        {!session.isCurrent && (
          <form method="post">
            <input type="hidden" name="sessionId" value={session.id} />
            <Button
              name="intent"
              value="one"
              small
              aria-label={t('people:session.end-on', { device })}
            >
              {t('people:session.end')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
