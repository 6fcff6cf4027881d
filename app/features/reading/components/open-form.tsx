import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import type { Part } from '../queries/list-parts.server.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { PartRows } from './part-rows.tsx';
import { RangeRows } from './range-rows.tsx';
import type { TypedForm } from './typed-form.ts';

interface OpenFormProps {
  parts: readonly Part[];
  readers: readonly { id: string; name: string }[];
  /** The idempotency key. */
  formKey: string;
  form: TypedForm;
}

/** The second step of a campaign: its name and day, which chapters are read, by whom. */
export function OpenForm({ parts, readers, formKey, form }: OpenFormProps) {
  const { t } = useI18n();
  const values = {
    name: form.value('name'),
    about: form.value('about'),
    dueOn: form.value('dueOn'),
  };
  const ticked = form.values(
    'parts',
    parts.map(({ key }) => key),
  );
  return (
    <form method="post">
      <input type="hidden" name="key" value={formKey} />
      <CampaignFields values={values} error={form.error} />
      <Fieldset
        id="parts"
        legend={t('reading:field.parts')}
        hint={t('reading:field.parts-hint')}
        error={form.error('parts') ?? form.error('hand')}
      >
        <div id="hand">
          <PartRows
            parts={parts}
            readers={readers}
            ticked={ticked}
            hand={form.values('hand')}
            emptyOf={() => t('reading:field.evenly')}
          />
        </div>
        <RangeRows {...{ parts, readers, form }} />
      </Fieldset>
      <Fieldset
        id="groups"
        legend={t('reading:field.groups')}
        hint={t('reading:field.groups-hint')}
        error={form.error('groups')}
      >
        {readers.map(({ id, name }) => (
          <CheckboxRow
            key={id}
            name="groups"
            value={id}
            label={name}
            defaultChecked={form.values('groups').includes(id)}
          />
        ))}
      </Fieldset>
      <p className="md sub">{t('reading:new.means')}</p>
      <p className="buttons">
        <Button look="primary">{t('reading:new.submit')}</Button>
        <ButtonLink href={paths.newCampaign()}>{t('reading:new.other-acts')}</ButtonLink>
      </p>
    </form>
  );
}
