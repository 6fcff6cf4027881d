import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import type { ActRequisites } from '../domain/act-requisites.ts';
import type { RequisitesToCorrect } from '../queries/act-requisites.server.ts';

/** What the register says by now, where it differs from what was typed: somebody else was quicker. */
export function ChangedMeanwhile({ form, act }: { form: FormState; act: RequisitesToCorrect }) {
  const { t, format } = useI18n();
  const { kept, types, levels, acts } = act;
  if (form.answer?.reason !== 'requisites.error.changed') return null;
  const typed = (name: keyof ActRequisites) => {
    if (name === 'levels') return form.values(name).toSorted().join();
    return form.value(name).replaceAll('\r', '');
  };
  const plain = (name: keyof ActRequisites) =>
    [kept[name]].flat().join(name === 'aliases' ? '\n' : ',');
  const labelOf = (list: readonly { key: string; label: string }[], key: string) =>
    list.find((one) => one.key === key)?.label ?? key;
  const said = (name: keyof ActRequisites): string => {
    if (plain(name) === '') return t('requisites:now-empty');
    if (name === 'type') return labelOf(types, kept.type);
    if (name === 'status') return t(`acts:${kept.status}`);
    if (name === 'levels') return kept.levels.map((key) => labelOf(levels, key)).join(', ');
    if (name === 'aliases') return kept.aliases.join('; ');
    if (name === 'successor') return acts.find(({ key }) => key === kept.successor)?.name ?? '';
    if (name === 'date' || name === 'regDate' || name === 'statusAsOf')
      return format.date(`${kept[name]}T00:00:00+05:00`);
    return kept[name];
  };
  const names = (Object.keys(kept) as (keyof ActRequisites)[]).filter(
    (name) => typed(name) !== plain(name),
  );
  return (
    <>
      <h2>{t('requisites:now')}</h2>
      <DescriptionList
        items={names.map((name) => ({
          key: name,
          term: t(`requisites:field.${name}`),
          value: said(name),
        }))}
      />
    </>
  );
}
