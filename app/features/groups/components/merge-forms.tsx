import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Typed } from './member-forms.tsx';

/** Which group the other one goes into. */
export function MergeChoice(props: {
  groupId: string;
  name: string;
  choice: readonly { id: string; name: string }[];
  cancel: string;
}) {
  const { t } = useI18n();
  const { groupId, name, choice, cancel } = props;
  if (choice.length === 0) {
    return <EmptyState title={t('groups:merge.nowhere')} heading="h2" />;
  }
  return (
    <form method="get">
      <Field id="into" label={t('groups:merge.into')} hint={t('groups:merge.into-hint', { name })}>
        <Select
          name="into"
          required
          placeholder={t('groups:merge.choose')}
          options={choice.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Field>
      <p className="buttons">
        <Button look="primary">{t('groups:merge.next')}</Button>
        <ButtonLink href={paths.group(groupId)}>{cancel}</ButtonLink>
      </p>
    </form>
  );
}

/** What will happen, in numbers, and the name typed as a yes; there is no way back. */
export function MergeConfirmation(props: {
  groupId: string;
  name: string;
  into: {
    id: string;
    name: string;
    people: number;
    inBoth: number;
    reports: number;
    invitations: number;
  };
  form: Typed;
}) {
  const { t } = useI18n();
  const { groupId, name, into, form } = props;
  const names = { from: name, into: into.name };
  return (
    <form method="post">
      <input type="hidden" name="intoId" value={into.id} />
      <div className="prose">
        <p>{t('groups:merge.means', names)}</p>
        <ul>
          <li>{t('groups:merge.people', { count: into.people, ...names })}</li>
          {into.inBoth > 0 && (
            <li>{t('groups:merge.in-both', { count: into.inBoth, ...names })}</li>
          )}
          <li>{t('groups:merge.reports', { count: into.reports, ...names })}</li>
          <li>{t('groups:merge.invitations', { count: into.invitations, ...names })}</li>
          <li>{t('groups:merge.confidential')}</li>
        </ul>
        <p className="b">{t('groups:merge.no-undo')}</p>
      </div>
      <Field
        id="name"
        label={t('groups:merge.name')}
        hint={t('groups:merge.name-hint', { name })}
        error={form.error('name')}
      >
        <TextInput name="name" required autoComplete="off" defaultValue={form.value('name')} />
      </Field>
      <p className="buttons">
        <Button look="danger">{t('groups:merge.submit')}</Button>
        <ButtonLink href={paths.mergeGroup(groupId)}>{t('groups:merge.another')}</ButtonLink>
      </p>
    </form>
  );
}
