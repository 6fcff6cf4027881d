import type { Reading } from '#app/features/acts/domain/citation-readings.ts';
import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';

/** Asks how words in doubt are to be taken: a button for each reading. */
export function ReadingChoices(props: {
  readings: readonly Reading[];
  value: (reading: Reading) => string;
}) {
  const { readings, value } = props;
  const { t, lang } = useI18n();
  if (readings.length === 0) return null;
  return (
    <fieldset className="meant">
      <legend className="md b">{t('reports:cite.whatIsMeant')}</legend>
      <div className="row">
        {readings.map((reading) => (
          <Button key={reading.kind} small name="norm.pick" value={value(reading)}>
            {t(`reports:cite.${reading.kind}`, {
              unit: shortProvision(reading.paths[0]!, { t, lang }),
              count: reading.paths.length,
            })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
