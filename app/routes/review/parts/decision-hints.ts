import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { KeyHint } from '#app/ui/key-hints.tsx';

/** The keys of one report's decision. */
export const decisionHints = (t: Translate): KeyHint[] => [
  { keys: ['1–9'], label: t('review:keys.kind') },
  { keys: ['[', ']'], label: t('review:keys.panes') },
  { keys: ['j', 'k'], label: t('review:keys.neighbour') },
  { keys: ['Ctrl', 'Enter'], label: t('review:keys.sign') },
  { keys: ['?'], label: t('review:keys.all') },
];
