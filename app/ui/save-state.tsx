import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon } from './icon.tsx';

const LOOKS = {
  saved: { mark: 'sv', icon: 'cloud-check' },
  saving: { mark: 'sv', icon: 'refresh-cw' },
  local: { mark: 'sv w', icon: 'wifi-off' },
  failed: { mark: 'sv x', icon: 'circle-alert' },
} as const;

export interface SaveStateProps {
  state: keyof typeof LOOKS;
  at?: Date | string;
  version?: { number: number; href: string };
}

/** Whether what is written is safe, in the words of the one who writes. */
export function SaveState({ state, at, version }: SaveStateProps) {
  const { t, format } = useI18n();
  const { mark, icon } = LOOKS[state];
  return (
    <p className={mark} role="status">
      <Icon name={icon} />
      <span>
        {t(`ui:save.${state}`, { time: at ? format.time(at) : '' })}
        {version && (
          <>
            {' · '}
            <a href={version.href}>{t('ui:save.version', { version: version.number })}</a>
          </>
        )}
      </span>
    </p>
  );
}
