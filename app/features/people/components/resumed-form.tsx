import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';

interface Interrupted {
  action: string;
  intent: string;
  values: readonly (readonly [string, string])[];
}

/** The form that an ended session interrupted, ready to be sent again with all that was typed. */
export function ResumedForm(props: { form: Interrupted; written: readonly string[] }) {
  const { form, written } = props;
  const { t } = useI18n();
  return (
    <form method="post" action={form.action}>
      {form.intent !== 'default' && <input type="hidden" name="intent" value={form.intent} />}
      {form.values.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {written.length > 0 && (
        <section className="field">
          <h2>{t('people:resume.written')}</h2>
          {written.map((text, at) => (
            <blockquote key={at} className="prose wr">
              <p>
                {text.length > 400 ? t('people:resume.begins', { text: text.slice(0, 400) }) : text}
              </p>
            </blockquote>
          ))}
        </section>
      )}
      <Button look="primary">{t('people:resume.send')}</Button>
    </form>
  );
}
