import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';

/** Suspends an account, after what that means, or lifts it. */
export function Suspension(props: { suspendedAt: string | Date | null }) {
  const { t, format } = useI18n();
  const { suspendedAt } = props;
  return (
    <Section title={t('people:person.entry')}>
      {suspendedAt ? (
        <Banner tone="warn">
          {t('people:person.is-suspended', { when: format.dateTime(suspendedAt) })}
        </Banner>
      ) : (
        <p>{t('people:person.suspend-means')}</p>
      )}
      <form className="buttons" method="post">
        {suspendedAt ? (
          <Button name="intent" value="restore">
            {t('people:person.restore')}
          </Button>
        ) : (
          <Button name="intent" value="suspend" look="danger">
            {t('people:person.suspend')}
          </Button>
        )}
      </form>
    </Section>
  );
}
