import type { HitKind } from '#app/features/search/domain/search-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

/** The box of the page; the kind that is shown stays chosen. */
export function SearchBox({ text, kind }: { text: string; kind: HitKind | null }) {
  const { t } = useI18n();
  return (
    <form
      role="search"
      action={paths.search()}
      aria-label={t('search:title')}
      className="search-box"
    >
      {kind && <input type="hidden" name="kind" value={kind} />}
      <Field id="words" label={t('search:words')} hint={t('search:syntax')}>
        <TextInput name="q" type="search" defaultValue={text} maxLength={200} />
      </Field>
      <Button look="primary" icon="search">
        {t('search:submit')}
      </Button>
    </form>
  );
}
