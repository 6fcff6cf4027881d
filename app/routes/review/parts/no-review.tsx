import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

/** The head's other answer to a request for review: the decision stands, and why. */
export function NoReview() {
  const { t } = useI18n();
  const form = useFormState('decline');
  const isAct = form.answer && form.mistakes().length === 0;
  return (
    <Section title={t('review:request.noTitle')}>
      {isAct && (
        <Banner tone="bad" role="alert">
          <Refusal answer={form.answer!} />
        </Banner>
      )}
      <form method="post">
        <input type="hidden" name="intent" value="decline" />
        <Field
          id="no-reason"
          label={t('review:request.noReason')}
          hint={t('review:request.noHint')}
          error={form.error('reason')}
        >
          <TextArea
            name="reason"
            rows={4}
            maxLength={4000}
            required
            defaultValue={form.value('reason')}
          />
        </Field>
        <div className="sec-b">
          <Button>{t('review:request.noDo')}</Button>
        </div>
      </form>
    </Section>
  );
}
