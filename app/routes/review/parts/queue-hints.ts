import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { KeyHint } from '#app/ui/key-hints.tsx';

/** The keys of a list of reports in the office. */
export const queueHints = (t: Translate): KeyHint[] => [
  { keys: ['j', 'k'], label: t('review:keys.move') },
  { keys: ['Enter'], label: t('review:keys.open') },
  { keys: ['c'], label: t('review:keys.claim') },
  { keys: ['r'], label: t('review:keys.release') },
  { keys: ['a'], label: t('review:keys.assign') },
  { keys: ['d'], label: t('review:keys.decide') },
  { keys: ['x'], label: t('review:keys.mark') },
  { keys: ['Shift', 'x'], label: t('review:keys.markTo') },
  { keys: ['/'], label: t('review:keys.search') },
  { keys: ['?'], label: t('review:keys.all') },
];
