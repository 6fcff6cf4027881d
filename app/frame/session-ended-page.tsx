import type { SessionEnded } from '#app/http/form-answer.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { Gate } from './gate.tsx';

/** Sign in again, and the same form waits with all that was typed. */
export function SessionEndedPage({ ended }: { ended: SessionEnded }) {
  const { t } = useI18n();
  return (
    <Gate title={t('frame:ended.title')} lead={t('frame:ended.lead')}>
      <form method="post" action={paths.signIn()}>
        <input type="hidden" name="resume" value={JSON.stringify(ended)} />
        <Field id="email" label={t('frame:ended.email')}>
          <TextInput name="email" type="email" autoComplete="username" required />
        </Field>
        <Field id="password" label={t('frame:ended.password')}>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button look="primary">{t('frame:ended.submit')}</Button>
      </form>
    </Gate>
  );
}
