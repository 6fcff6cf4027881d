import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import type { NewsChoiceView } from '../queries/get-news-choice.server.ts';

/** Which letters come, and for the office which regions one hears of; the list in the product keeps all. */
export function NewsChoice({ choice, form }: { choice: NewsChoiceView; form: FormState }) {
  const { t } = useI18n();
  const { letters, regions } = choice;
  const on = letters.filter(({ isOn }) => isOn).map(({ kind }) => kind);
  const followed = regions.filter(({ isFollowed }) => isFollowed).map(({ key }) => key);
  const [wanted, kept] = [form.values('letters', on), form.values('regions', followed)];
  return (
    <form method="post">
      <input type="hidden" name="intent" value="news" />
      <Fieldset
        id="letters"
        legend={t('notifications:choice.letters')}
        hint={t('notifications:choice.letters-hint')}
        error={form.error('letters')}
      >
        {letters.map(({ kind }) => (
          <CheckboxRow
            key={kind}
            name="letters"
            value={kind}
            defaultChecked={wanted.includes(kind)}
            label={t(`notifications:choice.letter.${kind}`)}
          />
        ))}
      </Fieldset>
      {regions.length > 0 && (
        <Fieldset
          id="regions"
          legend={t('notifications:choice.regions')}
          hint={t('notifications:choice.regions-hint')}
          error={form.error('regions')}
        >
          <div className="opts2">
            {regions.map(({ key, label }) => (
              <CheckboxRow
                key={key}
                name="regions"
                value={key}
                defaultChecked={kept.includes(key)}
                label={label}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <p className="buttons">
        <Button>{t('notifications:choice.save')}</Button>
      </p>
    </form>
  );
}
