import type { ActAddress } from '#app/features/acts/domain/reading/act-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

/** Words within this act, in the edition that is read. */
export function ActSearchBox({ act, address }: { act: string; address: ActAddress }) {
  const { t } = useI18n();
  return (
    <form role="search" action={paths.act(act)} aria-label={t('acts:within')} className="act-q">
      {address.language && <input type="hidden" name="text" value={address.language} />}
      {address.edition && <input type="hidden" name="edition" value={address.edition} />}
      <Field id="within" label={t('acts:within')}>
        <TextInput name="q" type="search" defaultValue={address.words} maxLength={200} />
      </Field>
      <Button small icon="search">
        {t('acts:find')}
      </Button>
    </form>
  );
}
