import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** What became of a source. Green is for a sealed copy alone, never for what came by hand. */
const STATES = {
  queued: { tone: 'n', icon: 'clock' },
  capturing: { tone: 'b1', icon: 'refresh-cw' },
  uploading: { tone: 'b1', icon: 'refresh-cw' },
  captured: { tone: 'ok', icon: 'check' },
  partial: { tone: 'w', icon: 'triangle-alert' },
  changed: { tone: 'w', icon: 'triangle-alert' },
  blocked: { tone: 'x', icon: 'ban' },
  failed: { tone: 'x', icon: 'circle-alert' },
  refused: { tone: 'x', icon: 'circle-alert' },
  attached: { tone: 'n', icon: 'paperclip' },
  typed: { tone: 'n', icon: 'file-text' },
  redacted: { tone: 'n', icon: 'eye-off' },
  protected: { tone: 'n', icon: 'shield' },
} as const satisfies Record<string, { tone: string; icon: IconName }>;

export type EvidenceStateKey = keyof typeof STATES;

/** One state in a line: icon, bold word, then time or reason, and the next step. */
export function EvidenceState(props: { state: EvidenceStateKey; children?: ReactNode }) {
  const { t } = useI18n();
  const { tone, icon } = STATES[props.state];
  const isAwaited = props.state === 'queued' || props.state === 'capturing';
  return (
    <p className={classes('ev', tone)} data-live-due={isAwaited ? '' : undefined}>
      <b>
        <Icon name={icon} small />
        {t(`ui:evidence.${props.state}`)}
      </b>
      {props.children && <span className="mut">{props.children}</span>}
    </p>
  );
}
