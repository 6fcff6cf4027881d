import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { ButtonLink } from './button.tsx';
import { Icon } from './icon.tsx';

export interface PagerProps {
  /** What part of the list this is, and how the list fares. */
  summary?: ReactNode;
  previousHref?: string;
  nextHref?: string;
  /** «Следующие 12». */
  nextLabel?: string;
}

/** To the next and the previous part of a list; addresses carry keys, not page numbers. */
export function Pager({ summary, previousHref, nextHref, nextLabel }: PagerProps) {
  const { t } = useI18n();
  if (!summary && !previousHref && !nextHref) return null;
  return (
    <nav className="pg" aria-label={t('ui:pager.label')}>
      <span className="num">{summary}</span>
      <span className="row noprint">
        {previousHref && (
          <ButtonLink href={previousHref} small rel="prev" icon="chevron-left">
            {t('ui:pager.previous')}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} small rel="next">
            {nextLabel ?? t('ui:pager.next')} <Icon name="chevron-right" small />
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
