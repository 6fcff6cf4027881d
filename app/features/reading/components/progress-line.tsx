import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Progress } from '#app/ui/progress.tsx';

/** How much is read, as a bar with its words beside it. */
export function ProgressLine(props: {
  read: number;
  total: number;
  words?: 'progress' | 'own-progress' | undefined;
}) {
  const { t } = useI18n();
  const { read, total, words = 'progress' } = props;
  const text = t(`reading:${words}`, { read, total });
  return (
    <p className="rpl">
      <Progress label={text} value={read} max={Math.max(total, 1)} />
      <span className="num">{text}</span>
    </p>
  );
}
