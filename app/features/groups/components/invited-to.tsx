import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** Who invites whom, to what place, until when. */
export function InvitedTo(props: {
  invitation: {
    email: string;
    inviterName: string | null;
    groupName: string | null;
    groupRole: GroupRole | null;
    officeRole: OfficeRole | null;
    expiresAt: Date | string;
  };
}) {
  const { t, format } = useI18n();
  const { email, inviterName, groupName, groupRole, officeRole, expiresAt } = props.invitation;
  const place = groupName ? 'group' : 'office';
  const role = groupRole ? t(`groups:role.${groupRole}`) : t(`people:office-role.${officeRole}`);
  return (
    <>
      {t(`people:invitation.to-${place}${inviterName ? '' : '-by-nobody'}`, {
        inviter: inviterName,
        group: groupName,
        role,
      })}{' '}
      {t('people:invitation.until', { email, date: format.dateLong(expiresAt) })}
    </>
  );
}
