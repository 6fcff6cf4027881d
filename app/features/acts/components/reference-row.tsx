import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import type { SealedEntry } from '../queries/list-reference.server.ts';
import { ReferenceForm } from './reference-form.tsx';

const shown = { ru: 'labelRu', kk: 'labelKk', en: 'labelEn' } as const;
const moves = [
  ['up', 'chevron-up'],
  ['down', 'chevron-down'],
] as const;

/** One entry of a list: its words to open and correct, and beside it the ways up and down. */
export function ReferenceRow(props: {
  entry: SealedEntry;
  place: number;
  last: number;
  form?: FormState;
}) {
  const { entry, place, last, form } = props;
  const { t, lang } = useI18n();
  const label = entry[shown[lang]];
  const idle = t(entry.list === 'precedence_rule' ? 'lists:unused' : 'lists:inactive');
  const summary = entry.isActive ? label : `${label} · ${idle}`;
  return (
    <div className="entry" id={`${entry.list}-${entry.key}`}>
      <Fold summary={summary} open={form !== undefined}>
        <ReferenceForm entry={entry} {...(form ? { form } : {})} />
      </Fold>
      <form method="post" className="row">
        <input type="hidden" name="list" value={entry.list} />
        <input type="hidden" name="entry" value={entry.key} />
        <input type="hidden" name="place" value={place} />
        {moves.map(([direction, icon]) => (
          <IconButton
            key={direction}
            icon={icon}
            label={t(`lists:${direction}`, { label })}
            type="submit"
            name="intent"
            value={direction}
            disabled={direction === 'up' ? place === 0 : place === last}
          />
        ))}
      </form>
    </div>
  );
}
