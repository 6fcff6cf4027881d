import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon } from './icon.tsx';

export interface TagProps {
  label: string;
  /** Makes it removable: a button that posts `name=value` with its form. */
  remove?: { name: string; value: string; form?: string };
}

/** Something picked. */
export function Tag({ label, remove }: TagProps) {
  const { t } = useI18n();
  if (!remove) return <span className="tag flat">{label}</span>;
  return (
    <span className="tag">
      {label}
      <button type="submit" {...remove} aria-label={t('ui:field.remove', { name: label })}>
        <Icon name="x" small />
      </button>
    </span>
  );
}
