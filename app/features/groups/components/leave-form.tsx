import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Confirmation } from './confirmation.tsx';
import type { Typed } from './member-forms.tsx';

/** Leaves a group, after what that means. */
export function LeaveForm(props: { group: string; form: Typed }) {
  const { t } = useI18n();
  return (
    <Section title={t('groups:leave.title')}>
      <form method="post">
        <input type="hidden" name="intent" value="leave" />
        <div className="prose">
          <p>{t('groups:leave.means', { group: props.group })}</p>
          <ul>
            <li>{t('groups:leave.drafts')}</li>
            <li>{t('groups:leave.confidential')}</li>
            <li>{t('groups:leave.back')}</li>
          </ul>
        </div>
        <Confirmation
          label={t('groups:leave.confirm')}
          given={props.form.value('confirmed')}
          error={props.form.error('confirmed')}
        />
        <p className="buttons">
          <Button look="danger">{t('groups:leave.submit')}</Button>
        </p>
      </form>
    </Section>
  );
}
