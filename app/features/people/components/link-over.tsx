import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';

/** A link that opens nothing any more, and the way to another. */
export function LinkOver({ another }: { another?: { href: string; label: string } }) {
  const { t } = useI18n();
  return (
    <>
      <p className="lead">{t('people:link.why')}</p>
      <p className="buttons">
        {another && (
          <ButtonLink look="primary" href={another.href}>
            {another.label}
          </ButtonLink>
        )}
        <ButtonLink href={paths.signIn()}>{t('people:sign-in.title')}</ButtonLink>
      </p>
    </>
  );
}
