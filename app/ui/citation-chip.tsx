import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';

export interface CitationChipProps {
  /** «пп. 2) п. 2 ст. 63», or the author's own words in running text. */
  unit: string;
  /** «Закон «Об образовании»», lighter, second. */
  act?: string;
  /** The place in the register. */
  href?: string;
  /**
   * `resolved`; `raw`: kept as written, the register has no such place; `candidates`: several are
   * meant; `repealed`: no longer in force, right on the day of the events.
   */
  state?: 'resolved' | 'raw' | 'candidates' | 'repealed';
  candidates?: readonly { label: string; href: string }[];
  /** In a list it is a block of its own; in running text it flows with the words. */
  inline?: boolean;
  /** Of the words, where it is not the page's. */
  lang?: string;
  /** Beside it: why it is as it is. */
  note?: ReactNode;
}

/** A reference to a norm, in the law's own hand. */
export function CitationChip(props: CitationChipProps) {
  const { unit, act, href, state = 'resolved', candidates = [], inline, lang, note } = props;
  const { t } = useI18n();
  const unsure = state === 'raw' || state === 'candidates';
  const className = classes('cit', !inline && 'k', unsure && 'raw', state === 'repealed' && 'rep');
  const words = (
    <>
      {unit}
      {act && (
        <>
          {' '}
          <span className="act">{act}</span>
        </>
      )}
    </>
  );
  return (
    <>
      {href && !unsure ? (
        <a className={className} href={href} lang={lang}>
          {words}
        </a>
      ) : (
        <span className={className} lang={lang}>
          {words}
        </span>
      )}
      {state === 'candidates' && (
        <>
          {' '}
          <b className="b">{t('ui:law.candidates', { count: candidates.length })}</b>
          {candidates.map((candidate, index) => (
            <span key={candidate.href}>
              {index > 0 ? ', ' : ' '}
              <a href={candidate.href}>{candidate.label}</a>
            </span>
          ))}
        </>
      )}
      {state === 'raw' && note === undefined && (
        <span className="mut"> {t('ui:law.asWritten')}</span>
      )}
      {note && <span className="mut"> {note}</span>}
    </>
  );
}
