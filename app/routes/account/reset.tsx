import { useActionData } from '@remix-run/react';
import { askReset } from '#app/features/people/commands/ask-reset.server.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { askResetSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { Gate } from '#app/frame/gate.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

export const handle: Handle = { shell: 'own' };

export const loader = page('everyone', ({ t }) => ({ title: t('people:reset.title') }));

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: askResetSchema,
    run: ({ clientAddress }, input) => askReset({ address: clientAddress }, input),
  }),
});

export default function Reset() {
  const { t } = useI18n();
  const form = useFormState();
  const isAsked = useActionData<{ ok: boolean }>()?.ok;
  return (
    <Gate
      title={t('people:reset.title')}
      lead={isAsked ? undefined : t('people:reset.lead')}
      note={<a href={paths.signIn()}>{t('people:reset.back')}</a>}
    >
      {isAsked ? (
        <Banner role="status" title={t('people:reset.asked-title')}>
          {t('people:reset.asked')}
        </Banner>
      ) : (
        <>
          <FormProblem form={form} />
          <form method="post">
            <EmailField isOwn value={form.value('email')} error={form.error('email')} />
            <Button look="primary">{t('people:reset.submit')}</Button>
          </form>
        </>
      )}
    </Gate>
  );
}
