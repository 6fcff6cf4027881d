import { useI18n } from '#app/i18n/i18n-context.tsx';
import { FieldError } from '#app/ui/field-error.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { RANGE_ROWS } from '../schema.ts';
import type { Part } from '../queries/list-parts.server.ts';
import { partName } from './part-name.ts';
import type { TypedForm } from './typed-form.ts';

interface RangeRowsProps {
  parts: readonly Part[];
  readers: readonly { id: string; name: string }[];
  form: TypedForm;
}

const FIELDS = ['part', 'from', 'to', 'groupId'] as const;
type RangeField = (typeof FIELDS)[number];
const nameOf = (row: number, field: RangeField) => `ranges[${row}].${field}`;

/** Some articles of a chapter for one group: a row each, with its chapter, two numbers and the group. */
export function RangeRows({ parts, readers, form }: RangeRowsProps) {
  const { t } = useI18n();
  const rows = Array.from({ length: RANGE_ROWS }, (_, row) => row);
  const isInUse = rows
    .flatMap((row) => FIELDS.map((field) => nameOf(row, field)))
    .some((name) => form.value(name) !== '' || form.error(name) !== undefined);
  return (
    <Fold summary={t('reading:range.title')} open={isInUse}>
      <p className="md sub">{t('reading:range.hint')}</p>
      {rows.map((row) => (
        <RangeRow key={row} {...{ row, parts, readers, form }} />
      ))}
    </Fold>
  );
}

function RangeRow({ row, parts, readers, form }: RangeRowsProps & { row: number }) {
  const { t, lang } = useI18n();
  const isOneAct = new Set(parts.map(({ actKey }) => actKey)).size === 1;
  const titleOf = (part: Part) => {
    const name = partName(part.key === part.actKey ? undefined : part, { t, lang });
    return isOneAct ? name : `${part.act}: ${name}`;
  };
  const wired = (field: RangeField) => {
    const name = nameOf(row, field);
    const id = name.replace(/\W/g, '-');
    const error = form.error(name);
    return {
      id,
      name,
      'aria-label': t(`reading:range.${field}`, { row: row + 1 }),
      defaultValue: form.value(name),
      ...(error ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-error` } as const) : {}),
    };
  };
  return (
    <>
      <div className="rrange">
        <select className="inp" {...wired('part')}>
          <option value="">{t('reading:range.no-part')}</option>
          {parts.map((part) => (
            <option key={part.key} value={part.key}>
              {titleOf(part)}
            </option>
          ))}
        </select>
        <input
          className="inp"
          placeholder={t('reading:range.from-short')}
          {...wired('from')}
          maxLength={12}
        />
        <input
          className="inp"
          placeholder={t('reading:range.to-short')}
          {...wired('to')}
          maxLength={12}
        />
        <select className="inp" {...wired('groupId')}>
          <option value="">{t('reading:range.no-group')}</option>
          {readers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {FIELDS.map((field) => {
        const name = nameOf(row, field);
        return <FieldError key={field} id={name.replace(/\W/g, '-')} error={form.error(name)} />;
      })}
    </>
  );
}
