import type { Admissions } from '#app/features/review/queries/get-admissions.server.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

/** The head's first analyst; after that, one more person, whom the other side has to agree to. */
export function ProposalForm({ page, form }: { page: Admissions; form: FormState }) {
  const { t } = useI18n();
  const { isFirst, side, people } = page;
  if (!page.mayPropose) return null;
  const words = isFirst
    ? { title: 'first', hint: 'firstHint', person: 'analyst', reason: 'reasonAuthor', do: 'name' }
    : {
        title: 'more',
        hint: side === 'head' ? 'moreHead' : 'moreAuthor',
        person: 'person',
        reason: side === 'head' ? 'reasonAuthor' : 'reasonHead',
        do: 'ask',
      };
  const say = (name: keyof typeof words) => t(`review:admission.${words[name]}`);
  return (
    <Section title={say('title')}>
      <p className="md sub">{people.length > 0 ? say('hint') : t('review:admission.nobody')}</p>
      {people.length > 0 && (
        <form method="post">
          <input type="hidden" name="isFirst" value={isFirst ? 'yes' : 'no'} />
          <Field id="accountId" label={say('person')} error={form.error('accountId')}>
            <Select
              name="accountId"
              required
              placeholder=""
              defaultValue={form.value('accountId')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field id="reason" label={say('reason')} error={form.error('reason')}>
            <TextArea
              name="reason"
              rows={4}
              maxLength={4000}
              required
              defaultValue={form.value('reason')}
            />
          </Field>
          <div className="sec-b">
            <Button look="primary">{say('do')}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
