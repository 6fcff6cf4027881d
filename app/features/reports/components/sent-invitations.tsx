import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import type { SentInvitation } from '../queries/list-report-invitations.server.ts';

/** Whom a draft's people have invited, and where that stands; what is not answered can be taken back. */
export function SentInvitations({ invitations }: { invitations: readonly SentInvitation[] }) {
  const { t, format } = useI18n();
  return (
    <ul className="list">
      {invitations.map(({ id, email, part, state, expiresAt }) => (
        <li key={id}>
          <div className="row sp">
            <div>
              <p className="b wr">{email}</p>
              <p className="md mut dots">
                <span>{t(`reports:relation.${part}`)}</span>
                <span>
                  {t(`reports:invite.state.${state}`, { date: format.dateLong(expiresAt) })}
                </span>
              </p>
            </div>
            {state === 'waiting' && (
              <form method="post">
                <input type="hidden" name="invitationId" value={id} />
                <Button
                  small
                  name="intent"
                  value="revoke"
                  aria-label={t('reports:invite.revokeName', { email })}
                >
                  {t('reports:invite.revoke')}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
