import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Brand } from './brand.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Initials, type PersonName } from './person.tsx';

export interface NavItem {
  href: string;
  label: string;
  /** For the tabs of a phone, where the whole name does not fit. */
  short?: string;
  icon: IconName;
  /** Or words, where more than can be counted: «1000+». */
  count?: number | string | undefined;
  current?: boolean;
  /** The topic whose news change its count. */
  live?: string;
  /** The key that leads here, by code: `KeyG KeyH`. */
  dataKey?: string;
}

export interface AppBarProps {
  home: string;
  nav: readonly NavItem[];
  search?: { action: string; value?: string };
  bell?: { href: string; unread: number };
  person?: PersonName & { href: string };
}

function Search({ action, value }: { action: string; value?: string }) {
  const { t } = useI18n();
  const label = t('ui:shell.search');
  return (
    <form className="find" role="search" action={action}>
      <button type="submit" aria-label={t('ui:shell.find')}>
        <Icon name="search" />
      </button>
      <input
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        data-key="Slash"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

function Bell({ href, unread }: { href: string; unread: number }) {
  const { t } = useI18n();
  return (
    <a
      className="ico"
      id="bell"
      href={href}
      aria-label={t('ui:shell.notifications', { count: unread })}
      data-live="notifications"
    >
      <Icon name="bell" />
      {unread > 0 && <span className="badge">{unread > 99 ? '99+' : unread}</span>}
    </a>
  );
}

/** The bar over every page: places with their counts, search, notifications, oneself. */
export function AppBar({ home, nav, search, bell, person }: AppBarProps) {
  const { t } = useI18n();
  return (
    <header className="bar">
      <Brand href={home} />
      <nav aria-label={t('ui:shell.sections')}>
        <ul>
          {nav.map((item) => (
            <li key={item.href}>
              <a
                href={item.href}
                aria-current={item.current ? 'page' : undefined}
                data-key={item.dataKey}
                {...(item.live
                  ? { id: `nav${item.href.replaceAll('/', '-')}`, 'data-live': item.live }
                  : {})}
              >
                {item.label}
                {item.count !== undefined && <span className="n">{item.count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {search && <Search {...search} />}
      {bell && <Bell {...bell} />}
      {person && (
        <a className="who" href={person.href}>
          <Initials name={person.name} office={person.office} />
          <span>{person.name}</span>
        </a>
      )}
    </header>
  );
}
