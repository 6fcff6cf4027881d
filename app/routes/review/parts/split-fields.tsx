import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { Demands } from './demands.tsx';

/** The part that is taken out: its title and text, and which norms and sources go with it. */
export function SplitFields({ page, form }: { page: DecisionPage; form: FormState }) {
  const { t, lang } = useI18n();
  const { version, sources } = page.report;
  const provisions = form.values('provisions');
  const picked = form.values('sources');
  return (
    <Demands of={['split']}>
      <Field id="title" label={t('review:split.title')} error={form.error('title')}>
        <TextInput name="title" maxLength={200} defaultValue={form.value('title')} />
      </Field>
      <Field
        id="narrative"
        label={t('review:split.text')}
        hint={t('review:split.textHint')}
        error={form.error('narrative')}
      >
        <TextArea
          name="narrative"
          rows={5}
          maxLength={20000}
          defaultValue={form.value('narrative')}
        />
      </Field>
      {version.provisions.length > 0 && (
        <Fieldset id="provisions" legend={t('review:split.norms')} optional>
          {version.provisions.map(({ act, path, provisionKey, asWritten }, position) => (
            <CheckboxRow
              key={position}
              name="provisions"
              value={position}
              defaultChecked={provisions.includes(String(position))}
              label={
                act
                  ? [shortProvision(path ?? pathOfKey(provisionKey ?? ''), { t, lang }), act.short]
                      .filter(Boolean)
                      .join(', ')
                  : asWritten
              }
            />
          ))}
        </Fieldset>
      )}
      {sources.length > 0 && (
        <Fieldset id="sources-picked" legend={t('review:split.sources')} optional>
          {sources
            .filter(({ isProtected }) => !isProtected)
            .map(({ id, number, title, url }) => (
              <CheckboxRow
                key={id}
                name="sources"
                value={id}
                defaultChecked={picked.includes(id)}
                label={`${number}. ${title || (url ?? '')}`}
              />
            ))}
        </Fieldset>
      )}
    </Demands>
  );
}
