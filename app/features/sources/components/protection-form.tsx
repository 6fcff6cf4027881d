import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Protection } from '../queries/get-protection.server.ts';
import { NamedPeople } from './named-people.tsx';

/** Who else may see a protected source whole, and what everybody else is told of it. */
export function ProtectionForm({ source, namedIds, people }: Protection) {
  const { t } = useI18n();
  const form = useFormState();
  const lift = useFormState('lift');
  return (
    <Section title={t('sources:protect.title')}>
      <p className="md sub">{t('sources:protect.lead')}</p>
      <FormProblem form={form} />
      <FormProblem form={lift} />
      <form method="post">
        <Field
          id="protectedDescription"
          label={t('sources:protect.description')}
          hint={t('sources:protect.descriptionHint')}
          error={form.error('protectedDescription')}
        >
          <TextArea
            name="protectedDescription"
            rows={2}
            defaultValue={form.value('protectedDescription', source.protectedDescription)}
          />
        </Field>
        <NamedPeople
          people={people}
          chosen={form.values('named', namedIds)}
          legend={t('sources:protect.named')}
          hint={t('sources:protect.namedHint')}
          error={form.error('named')}
        />
        <div className="sec-b">
          <Button look="primary" icon="shield">
            {t(source.isProtected ? 'sources:protect.saveList' : 'sources:protect.save')}
          </Button>
        </div>
      </form>
      {source.isProtected && (
        <form method="post" className="sec-b">
          <input type="hidden" name="intent" value="lift" />
          <p className="hint">{t('sources:protect.liftHint')}</p>
          <Button look="danger" small>
            {t('sources:protect.lift')}
          </Button>
        </form>
      )}
    </Section>
  );
}
