import { useI18n } from '#app/i18n/i18n-context.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

/** What somebody who comes to a draft may do: on an ordinary one they write; on a list they may only read. */
export function PartChoice(props: { id: string; chooses: boolean; value?: string }) {
  const { t } = useI18n();
  const { id, chooses, value = 'named' } = props;
  if (!chooses) return <input type="hidden" name="part" value="co_author" />;
  return (
    <Fieldset id={id} legend={t('reports:people.part')}>
      <RadioRow
        name="part"
        value="named"
        defaultChecked={value === 'named'}
        label={t('reports:people.reads')}
      />
      <RadioRow
        name="part"
        value="co_author"
        defaultChecked={value === 'co_author'}
        label={t('reports:people.writes')}
      />
    </Fieldset>
  );
}
