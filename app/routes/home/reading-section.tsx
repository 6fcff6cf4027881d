import { CampaignTable } from '#app/features/reading/components/campaign-table.tsx';
import type { CampaignBrief } from '#app/features/reading/queries/list-campaigns.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/section.tsx';

/** What the own groups read at present, and how far they have come. */
export function ReadingSection({ campaigns }: { campaigns: readonly CampaignBrief[] }) {
  const { t } = useI18n();
  return (
    <Section
      id="reading"
      title={t('reading:own')}
      more={<a href={paths.campaigns()}>{t('reading:all')}</a>}
    >
      <CampaignTable campaigns={campaigns} isOffice={false} />
    </Section>
  );
}
