import type { GroupRole } from '#app/access/actor.ts';
import { stillWaits, type InvitationState } from '#app/features/people/domain/invitation-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';

export interface PendingInvitation {
  id: string;
  email: string;
  role: GroupRole;
  state: InvitationState;
  day: string | Date;
}

/** A group's invitations with what became of them; what waits can be sent again or taken back. */
export function GroupInvitations({ invitations }: { invitations: readonly PendingInvitation[] }) {
  const { t, format } = useI18n();
  const said = ({ state, day }: PendingInvitation) =>
    t(`people:invitation.is-${state}`, { date: format.dateLong(day) });
  return (
    <ul className="list">
      {invitations.map((invitation) => (
        <li key={invitation.id}>
          <div className="row sp">
            <div>
              <p className="b wr">{invitation.email}</p>
              <p className="md mut dots">
                <span>{t(`groups:role.${invitation.role}`)}</span>
                <span>{said(invitation)}</span>
              </p>
            </div>
            {stillWaits(invitation.state) && (
              <form className="row" method="post">
                <input type="hidden" name="invitationId" value={invitation.id} />
                {invitation.state !== 'proposed' && (
                  <Button name="intent" value="resend" small>
                    {t('people:invitation.resend')}
                  </Button>
                )}
                <Button name="intent" value="revoke" small>
                  {t('people:invitation.revoke')}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
