import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** Whether a source may be shown to the public, and the way to take that back. */
export function ClearanceForm({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const form = useFormState('clearance');
  const { clearedAt } = source;
  return (
    <Section title={t('sources:clear.title')}>
      <p className="md sub">{t('sources:clear.lead')}</p>
      {clearedAt && (
        <p className="md">{t('sources:clear.since', { time: format.dateTime(clearedAt) })}</p>
      )}
      <FormProblem form={form} />
      <form method="post" className="sec-b">
        <input type="hidden" name="intent" value="clearance" />
        <input type="hidden" name="isCleared" value={clearedAt ? 'no' : 'yes'} />
        <Button small>{t(clearedAt ? 'sources:clear.takeBack' : 'sources:clear.set')}</Button>
      </form>
    </Section>
  );
}
