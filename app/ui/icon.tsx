import sprite from './icons/sprite.svg?url&no-inline';
import type { IconName } from './icons/icon-names.ts';
import type { StatusKey } from './icons/statuses.ts';

export type { IconName, StatusKey };

/** One Lucide icon from the sprite, beside a word; alone it needs a name on its parent. */
export function Icon(props: { name: IconName; small?: boolean }) {
  return (
    <svg className={props.small ? 'i s' : 'i'} aria-hidden="true">
      <use href={`${sprite}#${props.name}`} />
    </svg>
  );
}

/** The glyph of a report's status: its disc fills as the work goes on. */
export function StatusGlyph(props: { status: StatusKey }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <use href={`${sprite}#s-${props.status}`} />
    </svg>
  );
}
