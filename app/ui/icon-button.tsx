import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: IconName;
  /** Its name, since no word is seen. */
  label: string;
  commandfor?: string;
  command?: string;
}

export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button className="ico" {...rest} type={type} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

export function IconLink(props: { icon: IconName; label: string; href: string; dataKey?: string }) {
  return (
    <a
      className="ico"
      href={props.href}
      aria-label={props.label}
      title={props.label}
      data-key={props.dataKey}
    >
      <Icon name={props.icon} />
    </a>
  );
}
