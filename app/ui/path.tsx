import { useI18n } from '#app/i18n/i18n-context.tsx';

const MARKS = { done: 'on', now: 'now', next: undefined, refused: 'no' } as const;

export interface PathStep {
  key: string;
  label: string;
  /** A date, «с 1 июня», «сделаете вы», or why it was refused. */
  note?: string;
  state: keyof typeof MARKS;
}

/**
 * What a report goes through: past steps filled, the present one ringed, future ones hollow. A refused
 * proposal ends its row in a red square; the next proposal starts a row of its own.
 */
export function Path({ rows }: { rows: readonly (readonly PathStep[])[] }) {
  const { t } = useI18n();
  return (
    <>
      {rows.map((steps, row) => (
        <ol className="track" key={row} aria-label={t('ui:path.label')}>
          {steps.map((step) => (
            <li
              key={step.key}
              className={MARKS[step.state]}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <b>
                {step.label}
                {step.state !== 'now' && <span className="sr">, {t(`ui:path.${step.state}`)}</span>}
              </b>
              {step.note}
            </li>
          ))}
        </ol>
      ))}
    </>
  );
}
