import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { KeyHint } from '#app/ui/key-hints.tsx';

const ways = (t: Translate): KeyHint[] => [
  { keys: ['j', 'k'], label: t('review:keys.move') },
  { keys: ['Enter'], label: t('review:keys.open') },
];

const acts = (t: Translate): KeyHint[] => [
  { keys: ['r'], label: t('review:keys.release') },
  { keys: ['a'], label: t('review:keys.assign') },
  { keys: ['d'], label: t('review:keys.decide') },
];

const everywhere = (t: Translate): KeyHint[] => [
  { keys: ['/'], label: t('review:keys.search') },
  { keys: ['?'], label: t('review:keys.all') },
];

/** The keys of the queue. */
export const queueHints = (t: Translate): KeyHint[] => [
  ...ways(t),
  { keys: ['c'], label: t('review:keys.claim') },
  ...acts(t),
  { keys: ['x'], label: t('review:keys.mark') },
  { keys: ['Shift', 'x'], label: t('review:keys.markTo') },
  ...everywhere(t),
];

/** The keys of a list of what one holds already. */
export const heldHints = (t: Translate): KeyHint[] => [...ways(t), ...acts(t), ...everywhere(t)];
