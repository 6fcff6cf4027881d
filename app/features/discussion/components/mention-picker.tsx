import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { CircleView } from '../domain/discussion-view.ts';

export interface MentionPickerProps {
  people: CircleView['mentionable'];
  picked: readonly string[];
  error: string | undefined;
}

/** People of the circle, to be ticked: each is told that they are mentioned. Typing `@` and a name does the same. */
export function MentionPicker({ people, picked, error }: MentionPickerProps) {
  const { t } = useI18n();
  if (people.length === 0) return null;
  const label = t('discussion:mention');
  return (
    <details className="mentions" open={error ? true : undefined}>
      <summary className="ico" aria-label={label} title={label}>
        <Icon name="at-sign" />
      </summary>
      <fieldset className="drop">
        <legend className="sm mut">{t('discussion:mentionHint')}</legend>
        {error && <p className="msg">{error}</p>}
        {people.map(({ id, name, office }) => (
          <label key={id} className="opt">
            <input type="checkbox" name="mention" value={id} defaultChecked={picked.includes(id)} />
            <span className="opt-l">
              {name} {office && <span className="mut sm">{t('ui:person.office')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
