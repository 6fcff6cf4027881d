import type { GroupRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

const ROLES: readonly GroupRole[] = ['member', 'journalist', 'coordinator'];

/** A role in a group, each with what it lets one do. */
export function RoleChoice(props: {
  value: string;
  error?: string | undefined;
  only?: readonly GroupRole[];
}) {
  const { t } = useI18n();
  const { value, error, only = ROLES } = props;
  return (
    <Fieldset id="role" legend={t('groups:role-title')} error={error}>
      {only.map((role) => (
        <RadioRow
          key={role}
          name="role"
          value={role}
          required
          defaultChecked={role === value}
          label={t(`groups:role.${role}`)}
          hint={t(`groups:role-hint.${role}`)}
        />
      ))}
    </Fieldset>
  );
}
