import type { OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { stillWaits, type InvitationState } from '../domain/invitation-state.ts';

interface OfficeInvitation {
  id: string;
  email: string;
  role: OfficeRole;
  state: InvitationState;
  inviterName: string | null;
  day: string | Date;
  maySecond: boolean;
}

/** Invitations to the office: proposed ones wait for a second person, sent ones to be accepted. */
export function OfficeInvitations(props: {
  invitations: readonly OfficeInvitation[];
  hasHead: boolean;
}) {
  return (
    <ul className="list">
      {props.invitations.map((invitation) => (
        <InvitationItem key={invitation.id} invitation={invitation} hasHead={props.hasHead} />
      ))}
    </ul>
  );
}

function InvitationItem(props: { invitation: OfficeInvitation; hasHead: boolean }) {
  const { t, format } = useI18n();
  const { id, email, role, state, inviterName, day, maySecond } = props.invitation;
  const isProposed = state === 'proposed';
  return (
    <li>
      <div className="row sp">
        <div>
          <p className="b wr">{email}</p>
          <p className="md mut dots">
            <span>{t(`people:office-role.${role}`)}</span>
            <span>
              {inviterName
                ? t('people:invitation.by', { name: inviterName })
                : t('people:invitation.by-operator')}
            </span>
            <span>{t(`people:invitation.is-${state}`, { date: format.dateLong(day) })}</span>
          </p>
          {isProposed && !maySecond && !props.hasHead && (
            <p className="md sub">
              {t('people:invitation.operator-agrees')}{' '}
              <code className="wr">{`npm run -s lacuna -- user invite --role ${role} ${email}`}</code>
            </p>
          )}
        </div>
        {stillWaits(state) && (
          <form className="row" method="post">
            <input type="hidden" name="invitationId" value={id} />
            {maySecond && (
              <Button name="intent" value="approve" small look="primary">
                {t('people:second.agree')}
              </Button>
            )}
            {!isProposed && (
              <Button name="intent" value="resend" small>
                {t('people:invitation.resend')}
              </Button>
            )}
            <Button name="intent" value="revoke" small>
              {t(maySecond ? 'people:second.decline' : 'people:invitation.revoke')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
