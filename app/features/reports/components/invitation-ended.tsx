import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import type { EndedInvitation } from '../queries/ended-invitation.server.ts';

/** What became of an invitation, and the one thing that can be done about it. */
export function InvitationEnded({ ended: { state, at, reportId } }: { ended: EndedInvitation }) {
  const { t, format } = useI18n();
  const date = at ? format.dateLong(at) : '';
  const isMissed = reportId === null && state !== 'declined';
  return (
    <Banner
      tone={state === 'accepted' ? 'good' : 'info'}
      title={t(`reports:invite.ended.${state}`, { date })}
      {...(reportId && {
        action: (
          <ButtonLink look="primary" href={paths.report(reportId)}>
            {t('reports:invite.ended.to-report')}
          </ButtonLink>
        ),
      })}
    >
      {isMissed && t('reports:invite.ended.ask-again')}
    </Banner>
  );
}
