import { useFormState } from '#app/frame/form-state.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

/** A reason and the button of the act that it is for. */
export function ReasonForm(props: { label: string; hint: string; button: string; kept?: string }) {
  const form = useFormState();
  return (
    <>
      <Field id="reason" label={props.label} hint={props.hint} error={form.error('reason')}>
        <TextArea
          name="reason"
          rows={4}
          maxLength={4000}
          defaultValue={form.value('reason', props.kept)}
        />
      </Field>
      <div className="sec-b">
        <Button look="primary">{props.button}</Button>
      </div>
    </>
  );
}
