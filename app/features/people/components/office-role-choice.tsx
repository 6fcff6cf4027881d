import type { OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

/** A role in the office, each with what it lets one do. */
export function OfficeRoleChoice(props: {
  roles: readonly OfficeRole[];
  value: string;
  error?: string | undefined;
}) {
  const { t } = useI18n();
  return (
    <Fieldset id="role" legend={t('people:profile.role')} error={props.error}>
      {props.roles.map((role) => (
        <RadioRow
          key={role}
          name="role"
          value={role}
          required
          defaultChecked={role === props.value}
          label={t(`people:office-role.${role}`)}
          hint={t(`people:office-role-hint.${role}`)}
        />
      ))}
    </Fieldset>
  );
}
