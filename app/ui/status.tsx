import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { StatusGlyph, type StatusKey } from './icon.tsx';

const TONES: Record<StatusKey, string> = {
  draft: '',
  submitted: 'b1',
  in_triage: 'b1',
  needs_clarification: 'w',
  accepted: 'b2',
  under_analysis: 'b2',
  finding_confirmed: 'b2',
  finding_not_confirmed: '',
  measures_in_progress: 'b2',
  closed_resolved: 'g',
  closed_no_change: '',
  merged: '',
  redirected: '',
  rejected: 'x',
  withdrawn: '',
};

export interface StatusProps {
  status: StatusKey;
  /** Instead of the status's own word, where the page says more: «на первичном разборе у вас». */
  children?: ReactNode;
}

/** Where a report stands: glyph and word, for rows. */
export function Status({ status, children }: StatusProps) {
  const { t } = useI18n();
  return (
    <span className={classes('st', TONES[status])}>
      <StatusGlyph status={status} />
      {children ?? t(`ui:status.${status}`)}
    </span>
  );
}

/** The same filled, once a page, in its head. */
export function StatusPill({ status, children }: StatusProps) {
  const { t } = useI18n();
  return (
    <span className={classes('st pill', TONES[status])}>
      <StatusGlyph status={status} />
      {children ?? t(`ui:status.${status}`)}
    </span>
  );
}
