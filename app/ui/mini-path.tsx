import { useI18n } from '#app/i18n/i18n-context.tsx';

/** The path in a row of a list: so many of six steps, the last one hatched while the clock stands. */
export function MiniPath(props: { step: number; of?: number; name: string; paused?: boolean }) {
  const { t } = useI18n();
  const { step, of = 6, name, paused } = props;
  const label = t(paused ? 'ui:path.paused' : 'ui:path.step', { step, of, name });
  return (
    <span className="mini" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => {
        const mark = index + 1 === step && paused ? 'p' : index < step ? 'on' : undefined;
        return <i key={index} className={mark} />;
      })}
    </span>
  );
}
