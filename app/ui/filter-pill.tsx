import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface FilterPillProps {
  label: string;
  /** What is chosen now, in words; without it the filter is off. */
  value?: string;
  /** The address of the list without this condition. */
  clearHref?: string;
  /** Checkboxes or radios of the GET form around it; opens under the pill. */
  children?: ReactNode;
  /**
   * Where the choices are sent only when asked for: the page that has them, opened. Until then
   * `children` are hidden fields that keep what is chosen.
   */
  choicesAt?: { id: string; href: string; isOpen: boolean };
}

/** One condition of a list: it shows its value, opens its choices, and can be dropped. */
export function FilterPill({ label, value, clearHref, children, choicesAt }: FilterPillProps) {
  const { t } = useI18n();
  const text = value ? `${label}: ${value}` : label;
  const drop = value && clearHref && (
    <a className="f on" href={clearHref} aria-label={t('ui:filter.clear', { name: text })}>
      <Icon name="x" small />
    </a>
  );
  if (!children) {
    return (
      <a className="f on" href={clearHref} aria-label={t('ui:filter.clear', { name: text })}>
        {text}
        <Icon name="x" small />
      </a>
    );
  }
  const face = (
    <>
      {text}
      <Icon name="chevron-down" small />
    </>
  );
  const look = classes('f', value && 'on');
  if (choicesAt && !choicesAt.isOpen) {
    return (
      <div className="fpill" id={choicesAt.id}>
        <a className={look} href={choicesAt.href} data-asks={choicesAt.id}>
          {face}
        </a>
        {children}
        {drop}
      </div>
    );
  }
  return (
    <div className="fpill" id={choicesAt?.id}>
      <details name="filter" open={choicesAt?.isOpen}>
        <summary className={look}>{face}</summary>
        <div className="drop">
          {children}
          <Button small full>
            {t('ui:filter.apply')}
          </Button>
        </div>
      </details>
      {drop}
    </div>
  );
}
