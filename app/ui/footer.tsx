import { useI18n } from '#app/i18n/i18n-context.tsx';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';

export interface FooterProps {
  links?: readonly { href: string; label: string }[];
  /** Where no dialog of keys stands on the page. */
  withoutKeys?: boolean;
  language: LanguageSwitchProps;
}

/** The foot: how we work, the keys, the languages. */
export function Footer({ links = [], withoutKeys = false, language }: FooterProps) {
  const { t } = useI18n();
  return (
    <footer className="foot">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
      {!withoutKeys && (
        <button
          type="button"
          className="as-link keys-open"
          {...{ commandfor: 'keys', command: 'show-modal' }}
        >
          {t('ui:keys.open')}
        </button>
      )}
      <LanguageSwitch {...language} />
    </footer>
  );
}
