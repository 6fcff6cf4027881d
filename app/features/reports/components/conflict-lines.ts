import type { I18n } from '#app/i18n/i18n-context.tsx';
import type { Conflict } from '../domain/conflict.ts';
import { sideName, type ConflictView } from './conflict-view.ts';

/** What is said of a conflict, in lines: its sides, and which of them should yield and why. */
export function conflictLines(
  view: ConflictView | null,
  said: Pick<Conflict, 'yields' | 'why'> | null,
  i18n: I18n,
): { sides: string; opinion: string } {
  if (!view) return { sides: '', opinion: '' };
  const names = view.sides.map(({ provision }) =>
    sideName(provision, i18n, view.relation === 'mismatch'),
  );
  const yields = view.sides.find(({ place }) => place === said?.yields);
  const opinion = yields && i18n.t('conflict:said', { name: sideName(yields.provision, i18n) });
  return { sides: names.join('; '), opinion: [opinion, said?.why].filter(Boolean).join(' ') };
}
