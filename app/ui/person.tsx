import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { initialsOf } from './initials.ts';

export interface PersonName {
  /** As the person writes it; nothing for an author whose name is hidden. */
  name: string | null;
  /** Works in the project office. */
  office?: boolean;
}

/** Whom the reader sees: the name, or «участник группы» where it is hidden. */
export function usePersonName(): (name: string | null) => string {
  const { t } = useI18n();
  return (name) => name ?? t('ui:person.hidden');
}

/** Initials: round for people of groups, square for the office. `named` where no name stands beside. */
export function Initials({ name, office, named }: PersonName & { named?: string }) {
  const shown = usePersonName()(name);
  const className = classes('av', office && 'of');
  if (named === undefined) {
    return (
      <b className={className} aria-hidden="true">
        {initialsOf(shown)}
      </b>
    );
  }
  return (
    <span className={className} role="img" aria-label={named} title={shown}>
      {initialsOf(shown)}
    </span>
  );
}

/** A person in a list of people: initials, name, what they do here. */
export function Person({ name, office, note }: PersonName & { note?: ReactNode }) {
  const shown = usePersonName()(name);
  return (
    <>
      <Initials name={name} office={office} />
      <span>
        {shown}
        {note && <span className="mut"> {note}</span>}
      </span>
    </>
  );
}
