import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** `primary` is one a view; `quiet` stands beside another; `danger` cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  full?: boolean;
  icon?: IconName;
  /** The key that presses it, shown at its right; bound by `data-key`. */
  hint?: string;
  children: ReactNode;
}

const LOOKS = { primary: 'pri', plain: '', quiet: 'qui', danger: 'bad' };

function lookOf({ look = 'plain', small, full, icon, hint, children }: Look, extra?: string) {
  return {
    className: classes('btn', LOOKS[look], small && 'sm', full && 'full', extra),
    children: (
      <>
        {icon && <Icon name={icon} small />}
        {children}
        {hint && <kbd aria-hidden="true">{hint}</kbd>}
      </>
    ),
  };
}

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    /** Native invoker: opens the dialog or popover with this id without a script. */
    commandfor?: string;
    command?: 'show-modal' | 'close' | 'toggle-popover' | 'show-popover' | 'hide-popover';
  };

export function Button(props: ButtonProps) {
  const { look, small, full, icon, hint, children, className, type = 'submit', ...rest } = props;
  return (
    <button
      {...rest}
      {...lookOf({ look, small, full, icon, hint, children }, className)}
      type={type}
    />
  );
}

export type ButtonLinkProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> & { href: string };

export function ButtonLink(props: ButtonLinkProps) {
  const { look, small, full, icon, hint, children, className, ...rest } = props;
  return <a {...rest} {...lookOf({ look, small, full, icon, hint, children }, className)} />;
}
