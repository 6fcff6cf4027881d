import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ChangeCount } from '../domain/text-comparison.ts';

/** «убран 1 абзац, изменены 2»: what differs between two copies, in words. */
export function useChangeWords(): (changes: ChangeCount) => string {
  const { t } = useI18n();
  return (changes) =>
    (['removed', 'added', 'changed'] as const)
      .filter((kind) => changes[kind] > 0)
      .map((kind) => t(`sources:changes.${kind}`, { count: changes[kind] }))
      .join(', ');
}
