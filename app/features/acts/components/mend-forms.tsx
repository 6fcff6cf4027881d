import type { ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { unitKinds } from '../domain/provision-path.ts';
import type { StagedPlace } from '../queries/get-staged-unit.server.ts';

interface MendProps {
  place: StagedPlace;
  form: FormState;
}

/** Each mend is a form of its own, with the version that whoever mends has before them. */
function MendForm(props: { intent: string; place: StagedPlace; children: ReactNode }) {
  const { unit, rowVersion } = props.place;
  return (
    <form method="post">
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="seen" value={rowVersion} />
      <input type="hidden" name="no" value={unit.no} />
      {props.children}
    </form>
  );
}

function KindAndNumber({ prefix, form, place }: MendProps & { prefix: string }) {
  const { t } = useI18n();
  const { unit } = place;
  return (
    <div className="row">
      <Field id={`${prefix}unit`} label={t('imports:unit.kind')} error={form.error('unit')}>
        <Select
          name="unit"
          defaultValue={form.value('unit', unit.unit)}
          options={unitKinds.map((kind) => ({ value: kind, label: t(`imports:kind.${kind}`) }))}
        />
      </Field>
      <Field
        id={`${prefix}number`}
        label={t('imports:unit.number')}
        error={form.error('number')}
        optional
      >
        <TextInput
          name="number"
          defaultValue={form.value('number', prefix === '' ? unit.number : '')}
          maxLength={20}
        />
      </Field>
    </div>
  );
}

/** The unit gets another kind, number, heading or text. */
export function RetypeForm({ place, form }: MendProps) {
  const { t } = useI18n();
  const { unit } = place;
  return (
    <MendForm intent="retype" place={place}>
      <KindAndNumber prefix="" place={place} form={form} />
      <Field id="heading" label={t('imports:unit.heading')} error={form.error('heading')} optional>
        <TextArea name="heading" rows={2} defaultValue={form.value('heading', unit.heading)} />
      </Field>
      <Field id="text" label={t('imports:unit.text')} error={form.error('text')} optional>
        <TextArea name="text" rows={6} defaultValue={form.value('text', unit.text)} />
      </Field>
      <Button look="primary">{t('imports:unit.save')}</Button>
    </MendForm>
  );
}

/** What stands from some words on becomes a unit of its own. */
export function SplitForm({ place, form }: MendProps) {
  const { t } = useI18n();
  return (
    <MendForm intent="split" place={place}>
      <Field
        id="split-from"
        label={t('imports:unit.from')}
        hint={t('imports:unit.fromHint')}
        error={form.error('from')}
      >
        <TextInput name="from" defaultValue={form.value('from')} maxLength={500} required />
      </Field>
      <KindAndNumber prefix="split-" place={place} form={form} />
      <div className="sec-b">
        <Button>{t('imports:unit.split')}</Button>
      </div>
    </MendForm>
  );
}

/** The unit goes to the end of the one before it. */
export function JoinForm({ place }: { place: StagedPlace }) {
  const { t } = useI18n();
  return (
    <MendForm intent="join" place={place}>
      <div className="sec-b">
        <Button>{t('imports:unit.join')}</Button>
      </div>
    </MendForm>
  );
}
