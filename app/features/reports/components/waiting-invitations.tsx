import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import type { OwnInvitation } from '../queries/own-invitations.server.ts';

/** The invitations to reports that wait for one's answer, each leading to its page. */
export function WaitingInvitations({ invitations }: { invitations: readonly OwnInvitation[] }) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  return (
    <ul className="list">
      {invitations.map(({ id, part, inviterName, groupName, expiresAt }) => (
        <li key={id} className="row sp">
          <div>
            <p>
              {t(`reports:invite.asks-${part}`, { who: nameOf(inviterName), group: groupName })}
            </p>
            <p className="md mut">
              {t('reports:invite.until', { date: format.dateLong(expiresAt) })}
            </p>
          </div>
          <ButtonLink small href={paths.reportInvitation(id)}>
            {t('reports:invite.open')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
