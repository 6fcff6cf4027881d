import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { CampaignTable } from '#app/features/reading/components/campaign-table.tsx';
import {
  listCampaigns,
  seesCampaigns,
} from '#app/features/reading/queries/list-campaigns.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const loader = page('signed-in', async ({ actor, t, url }) => {
  if (!seesCampaigns(actor)) throw new NotFound();
  const before = url.searchParams.get('before');
  const listed = await listCampaigns(actor, { before: isId(before) ? before : null });
  const isOffice = can(actor, 'campaign.manage').allowed;
  return { title: t('reading:title'), ...listed, isOffice };
});

/** The reading campaigns: all of them for the office, for a member those of the own groups. */
export default function Campaigns() {
  const { t } = useI18n();
  const { title, campaigns, next, isOffice } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={title}
        lead={t('reading:lead')}
        actions={
          isOffice && (
            <ButtonLink look="primary" icon="plus" href={paths.newCampaign()} data-key="KeyN">
              {t('reading:new.title')}
            </ButtonLink>
          )
        }
      />
      {campaigns.length === 0 ? (
        <EmptyState title={t('reading:empty-title')} heading="h2">
          {t(isOffice ? 'reading:empty-office' : 'reading:empty-group')}
        </EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} isOffice={isOffice} />
      )}
      <Pager {...(next ? { nextHref: paths.campaigns(next) } : {})} />
    </>
  );
}
