import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from './button.tsx';
import { CIRCLE_WORDS, type CircleKey } from './circle.tsx';
import { FieldError, firstOf } from './field-error.tsx';

export interface ComposerProps {
  id: string;
  action: string;
  circle: CircleKey;
  /** Name of the text area. */
  name?: string;
  value?: string;
  error?: string | readonly string[] | null;
  /** What is typed is kept on the device under this key (public/enhance/keep.js). */
  keep?: string;
  /** Changes when the server has taken a text from this person here. */
  keepVersion?: string | number;
  /** Hidden inputs: idempotency key, intent. */
  hidden?: ReactNode;
  /** Instead of the circle's own words over the box. */
  label?: string;
  /** Instead of the circle's own words on the button. */
  submit?: string;
  /** Sent without leaving the page (public/enhance/send.js); what to say where it does not arrive. */
  send?: { failed: string; again: string; sent: string };
  /** Buttons beside it: a file, a mention. */
  tools?: ReactNode;
  /** The key that puts the cursor here, by code. */
  dataKey?: string;
}

/** The box one writes in: its button names who will read it. */
export function Composer(props: ComposerProps) {
  const { id, action, circle, name = 'text', value, error, keep, keepVersion } = props;
  const { t } = useI18n();
  const mistake = firstOf(error);
  const label = props.label ?? t(`ui:circle.write${CIRCLE_WORDS[circle]}`);
  return (
    <form
      className="compose"
      method="post"
      action={action}
      data-keep={keep}
      data-keep-version={keepVersion}
      data-send={props.send?.sent}
      data-send-failed={props.send?.failed}
      data-send-again={props.send?.again}
    >
      {props.hidden}
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        defaultValue={value}
        placeholder={label}
        aria-required="true"
        data-grow=""
        data-key={props.dataKey}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? `${id}-error` : undefined}
      />
      <FieldError id={id} error={mistake} />
      <div className="cf">
        <Button look="primary" small data-key="Ctrl+Enter">
          {props.submit ?? t(`ui:circle.send${CIRCLE_WORDS[circle]}`)}
        </Button>
        {props.tools}
      </div>
    </form>
  );
}
