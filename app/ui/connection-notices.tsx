import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from './banner.tsx';
import { Button, ButtonLink } from './button.tsx';

/** Banners that wait hidden until a script sees that the network, or the session, has gone. */
export function ConnectionNotices() {
  const { t } = useI18n();
  return (
    <>
      <Banner
        id="offline"
        hidden
        tone="warn"
        icon="wifi-off"
        role="status"
        title={t('ui:connection.offlineTitle')}
        action={
          <Button type="button" small data-check="">
            {t('ui:connection.check')}
          </Button>
        }
      >
        {t('ui:connection.offline')}
      </Banner>
      <Banner
        id="session-ended"
        hidden
        tone="warn"
        icon="clock"
        role="status"
        title={t('ui:connection.endedTitle')}
        action={
          // This same address: it leads to sign-in and back.
          <ButtonLink href="" small>
            {t('ui:connection.signIn')}
          </ButtonLink>
        }
      >
        {t('ui:connection.ended')}
      </Banner>
    </>
  );
}
