import type { Admissions } from '#app/features/review/queries/get-admissions.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';

/** Who asks to be shown the author's hidden name; the head allows it as the second person. */
export function LookRequests({ page }: { page: Admissions }) {
  const { t, format } = useI18n();
  if (page.looks.length === 0) return null;
  return (
    <Section title={t('review:admission.looks')}>
      <p className="md sub">{t('review:admission.lookLead')}</p>
      <ul className="list md">
        {page.looks.map(({ id, name, reason, at }) => (
          <li key={id}>
            <b className="b">{name}</b> <span className="mut num">{format.dateTime(at)}</span>
            <br />
            <span className="pre">{t('review:admission.why', { reason })}</span>
            <form method="post" action={paths.admission(page.id)} className="row sec-b">
              <input type="hidden" name="intent" value="look" />
              <input type="hidden" name="lookId" value={id} />
              <Button look="primary" name="isAgreed" value="yes">
                {t('review:admission.lookAgree')}
              </Button>
              <Button name="isAgreed" value="no">
                {t('review:admission.lookRefuse')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
