import { useI18n } from '#app/i18n/i18n-context.tsx';

const iso = (value: Date | string) => (typeof value === 'string' ? value : value.toISOString());

/** A moment as people say it: «сегодня, 09:12», «вчера, 17:48», then the date. */
export function NearTime({ value, now }: { value: Date | string; now: Date | string }) {
  const { t, format } = useI18n();
  const near = format.near(value, new Date(now));
  return (
    <time dateTime={iso(value)} title={format.dateTime(value)} data-near="">
      {near.key === 'date' ? near.text : t(`ui:time.${near.key}`, { time: near.text })}
    </time>
  );
}

/** A moment or a day as tables write it. */
export function DateTime(props: { value: Date | string; as?: 'date' | 'dateTime' | 'dateLong' }) {
  const { format } = useI18n();
  return (
    <time className="num" dateTime={iso(props.value)} title={format.dateTime(props.value)}>
      {format[props.as ?? 'dateTime'](props.value)}
    </time>
  );
}
