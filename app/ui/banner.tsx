import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type BannerTone = 'info' | 'warn' | 'bad' | 'good';

const TONES: Record<BannerTone, { mark: string; icon: IconName }> = {
  info: { mark: '', icon: 'info' },
  warn: { mark: 'w', icon: 'triangle-alert' },
  bad: { mark: 'x', icon: 'circle-alert' },
  good: { mark: 'g', icon: 'check' },
};

export interface BannerProps {
  tone?: BannerTone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  /** One button or link, at the right. */
  action?: ReactNode;
  /** `alert` breaks in on the reader: only for what has just gone wrong. */
  role?: 'status' | 'alert' | 'note';
  id?: string;
  hidden?: boolean;
}

/** Another voice in the page: what happened and what can be done about it. */
export function Banner(props: BannerProps) {
  const { tone = 'info', role, id, hidden } = props;
  const { mark, icon } = TONES[tone];
  return (
    <div className={classes('ban', mark)} role={role} id={id} hidden={hidden}>
      <Icon name={props.icon ?? icon} />
      <div>
        {props.title && <p className="ban-t">{props.title}</p>}
        {typeof props.children === 'string' ? <p>{props.children}</p> : props.children}
      </div>
      {props.action && <div className="act">{props.action}</div>}
    </div>
  );
}
