import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { NavItem } from './app-bar.tsx';
import { Icon } from './icon.tsx';

/** The same places at the thumb of a phone: five fit. */
export function BottomTabs({ nav }: { nav: readonly NavItem[] }) {
  const { t } = useI18n();
  return (
    <nav className="tabs-b" aria-label={t('ui:shell.quickNav')}>
      {nav.slice(0, 5).map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          <Icon name={item.icon} />
          <span>{item.short ?? item.label}</span>
        </a>
      ))}
    </nav>
  );
}
