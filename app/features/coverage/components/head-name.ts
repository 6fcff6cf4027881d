import type { Translate } from '#app/i18n/i18n-context.tsx';
import { NONE } from '../domain/coverage-address.ts';
import type { Head } from '../domain/coverage-table.ts';

/** The name of a row or column; of other words and of nothing the page's own. */
export const headName = ({ key, label }: Head, t: Translate): string =>
  label ?? t(key === NONE ? 'coverage:table.none' : 'coverage:table.other');
