import { CampaignTable } from '#app/features/reading/components/campaign-table.tsx';
import type { CampaignBrief } from '#app/features/reading/queries/list-campaigns.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/section.tsx';

/** What is read at present, for a member by the own groups, and how far it has come. */
export function ReadingSection(props: { campaigns: readonly CampaignBrief[]; isOffice?: boolean }) {
  const { campaigns, isOffice = false } = props;
  const { t } = useI18n();
  return (
    <Section
      id="reading"
      title={t(isOffice ? 'reading:running' : 'reading:own')}
      more={<a href={paths.campaigns()}>{t('reading:all')}</a>}
    >
      <CampaignTable campaigns={campaigns} isOffice={isOffice} />
    </Section>
  );
}
