import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import type { CampaignHead } from '../queries/get-campaign.server.ts';

/** The head of a campaign: what it is for, until when, and what the office can do with it. */
export function CampaignHeading({ campaign }: { campaign: CampaignHead }) {
  const { t, format } = useI18n();
  const { id, name, about, dueOn, closedAt, openedBy, mayManage } = campaign;
  return (
    <PageHead
      crumb={<Breadcrumb href={paths.campaigns()} label={t('reading:title')} />}
      title={name}
      lead={about || undefined}
      meta={
        <>
          <span>
            {closedAt
              ? t('reading:closed-on', { date: format.date(closedAt) })
              : t('reading:due', { date: format.dateLong(`${dueOn}T00:00:00+05:00`) })}
          </span>
          <span>{t('reading:opened-by', { name: openedBy })}</span>
        </>
      }
      actions={
        mayManage &&
        closedAt === null && (
          <>
            <ButtonLink href={paths.editCampaign(id)}>{t('reading:edit.title')}</ButtonLink>
            <ButtonLink look="quiet" href={paths.closeCampaign(id)}>
              {t('reading:close.link')}
            </ButtonLink>
          </>
        )
      }
    />
  );
}
