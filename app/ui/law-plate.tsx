import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { MarkedText, type MarkRange } from './mark.tsx';

export interface LawParagraph {
  key: string;
  text: string;
  /** Neighbours are dimmed; the cited unit is not. */
  context?: boolean;
  /** A subpoint stands under its point. */
  depth?: 0 | 1 | 2;
  marks?: readonly MarkRange[];
}

export interface LawPlateProps {
  /** «Статья 26, пункт 12». */
  unit: string;
  act: string;
  /** The day of the edition shown, in words of the page: «редакция на 12.02.2026». */
  edition?: string;
  state?: 'in_force' | 'repealed';
  /** Of the law's text. */
  lang: string;
  paragraphs: readonly LawParagraph[];
  /** At the right of the head: the other language, today's edition. */
  links?: ReactNode;
  /** Under the text; where the text is missing, what to do about it. */
  children?: ReactNode;
}

/** The norm itself: head, the cited unit in full, its neighbours dimmed. Never an empty box. */
export function LawPlate(props: LawPlateProps) {
  const { unit, act, edition, state, lang, paragraphs, links, children } = props;
  const { t } = useI18n();
  const facts = [
    act,
    edition,
    state === 'in_force' && t('ui:law.inForce'),
    state === 'repealed' && t('ui:law.repealed'),
  ].filter(Boolean);
  return (
    <div className="law">
      <div className="law-h">
        <b>{unit}</b>
        <span>{facts.join(', ')}</span>
        {links}
      </div>
      {paragraphs.length === 0 ? (
        <p className="md sub">{t('ui:law.missing')}</p>
      ) : (
        <div className="law-t" lang={lang}>
          {paragraphs.map(({ key, text, context, depth, marks }) => (
            <p
              key={key}
              className={classes(context && 'ctx', depth === 1 && 'ind', depth === 2 && 'ind2')}
            >
              <MarkedText text={text} marks={marks} />
            </p>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
