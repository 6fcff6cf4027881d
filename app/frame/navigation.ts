import { countText } from '#app/features/review/domain/queue-address.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { NavItem } from '#app/ui/app-bar.tsx';
import type { Who } from './root-data.ts';

type Place = Pick<NavItem, 'href' | 'icon' | 'dataKey' | 'live'> & { key: string };

const home: Place = { key: 'home', href: paths.home(), icon: 'house', dataKey: 'KeyG KeyH' };
const acts: Place = { key: 'acts', href: paths.acts(), icon: 'book-open', dataKey: 'KeyG KeyA' };

const campaigns: Place = {
  key: 'campaigns',
  href: paths.campaigns(),
  icon: 'list-ordered',
  dataKey: 'KeyG KeyV',
};
const coverage: Place = {
  key: 'coverage',
  href: paths.coverage(),
  icon: 'chart-no-axes-column',
  dataKey: 'KeyG KeyC',
};

const GROUP: Place[] = [
  home,
  { key: 'reports', href: paths.reports(), icon: 'file-text', dataKey: 'KeyG KeyR' },
  { key: 'group', href: paths.groups(), icon: 'users' },
  acts,
  campaigns,
  coverage,
];

const OFFICE: Place[] = [
  home,
  { key: 'queue', href: paths.review(), icon: 'list', dataKey: 'KeyG KeyQ', live: 'queue' },
  { key: 'mine', href: paths.myReviews(), icon: 'file-text', live: 'queue' },
  acts,
  campaigns,
  coverage,
  { key: 'groups', href: paths.groups(), icon: 'users' },
];

const people: Place = { key: 'people', href: paths.people(), icon: 'user-plus' };

/** The head approves invitations, and finds own reviews among the queue's views. */
const HEAD: Place[] = [...OFFICE.filter(({ key }) => key !== 'mine'), people];

const ADMINISTRATOR: Place[] = [
  home,
  people,
  { key: 'groups', href: paths.groups(), icon: 'landmark' },
  { key: 'lists', href: paths.reference(), icon: 'list' },
  { key: 'log', href: paths.audit(), icon: 'history' },
  { key: 'system', href: paths.system(), icon: 'settings' },
];

function placesOf({ office }: Who): Place[] {
  if (office === null) return GROUP;
  return { administrator: ADMINISTRATOR, head: HEAD, analyst: OFFICE }[office];
}

/** How much waits at a place; past the limit only that it is past it. */
function countAt(key: string, { queue }: Who): number | string | undefined {
  const count = { queue: queue?.open, mine: queue?.mine }[key];
  if (count === undefined || count === 0) return undefined;
  return countText(count);
}

/** The places of a person's work, by role; the current one is the longest address that the page lies under. */
export function navigationFor(who: Who, path: string, t: Translate): NavItem[] {
  const places = placesOf(who);
  const current = places
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(href)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return places.map((place) => ({
    ...place,
    label: t(`frame:nav.${place.key}`),
    short: t(`frame:short.${place.key}`),
    current: place === current,
    count: countAt(place.key, who),
  }));
}
