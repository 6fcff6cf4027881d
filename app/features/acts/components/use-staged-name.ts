import { useI18n } from '#app/i18n/i18n-context.tsx';
import { shortProvision } from '../domain/provision-label.ts';
import type { UnitKind } from '../domain/provision-path.ts';

/** How a unit of an import is called in lists: «ст. 26», «глава 3». */
export function useStagedName() {
  const { t, lang } = useI18n();
  return ({ unit, number }: { unit: string; number: string }): string =>
    shortProvision([{ u: unit as UnitKind, n: number }], { t, lang }).trim();
}
