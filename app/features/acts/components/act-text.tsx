import type { ReactNode } from 'react';
import type { Language } from '#app/i18n/languages.ts';
import { classes } from '#app/ui/class-names.ts';
import type { Paired } from '../domain/reading/pair-units.ts';
import type { ReadUnit } from '../queries/load-unit-texts.server.ts';
import { LawUnit, type UnitLinks } from './law-unit.tsx';
import { UnitHead } from './unit-head.tsx';

export interface ActTextProps {
  rows: readonly Paired<ReadUnit>[];
  language: Language;
  /** The language of the right column. */
  beside: Language | null;
  /** The unit that was asked for. */
  target: string | null;
  links: UnitLinks;
  /** What is said in the margin of an article: how many reports touch it, its state. */
  marginOf?: ((articleKey: string) => ReactNode) | undefined;
}

/** The text of a place, unit by unit; in two languages each unit stands beside its twin. */
export function ActText(props: ActTextProps) {
  const { rows, language, beside, target, links, marginOf } = props;
  return (
    <div className={classes('act-t law-t', beside && 'duo')}>
      {rows.map(({ left, right }) => {
        const unit = left ?? right;
        if (!unit) return null;
        const isHead = unit.articleKey === unit.key || unit.articleKey === null;
        return (
          <div key={`${left ? '' : 'right '}${unit.key}`} className="lu-w">
            {isHead && (unit.articleKey !== null || unit.heading !== '') && (
              <UnitHead
                left={left}
                right={right}
                language={language}
                beside={beside}
                links={links}
                margin={unit.articleKey !== null && marginOf?.(unit.key)}
              />
            )}
            <LawUnit
              left={left}
              right={right}
              language={language}
              beside={beside}
              isTarget={unit.key === target}
              links={links}
            />
          </div>
        );
      })}
    </div>
  );
}
