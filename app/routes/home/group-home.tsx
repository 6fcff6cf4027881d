import { ReportTable } from '#app/features/reports/components/report-table.tsx';
import type { GroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import type { CampaignBrief } from '#app/features/reading/queries/list-campaigns.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { DraftTable } from './draft-table.tsx';
import { GroupAside } from './group-aside.tsx';
import { ReadingSection } from './reading-section.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Home of a member, journalist or coordinator: what waits comes first, each with one thing to do. */
export function GroupHomePage(props: {
  home: GroupHome;
  groups: readonly string[];
  campaigns: readonly CampaignBrief[];
  now: string;
}) {
  const { home, groups, campaigns, now } = props;
  const { t, format } = useI18n();
  const waiting =
    home.questions.length + home.ready.length + home.rechecks.length + home.failed.length;
  return (
    <>
      <div className="hero">
        <div>
          <p>{t('home:today', { date: format.dateLong(now), groups: groups.join(', ') })}</p>
          <h1>{waiting > 0 ? t('home:waiting', { count: waiting }) : t('home:nothing')}</h1>
        </div>
        <ButtonLink look="primary" icon="plus" href={paths.newReport()} data-key="KeyN">
          {t('reports:new')}
        </ButtonLink>
      </div>
      <div className="cols">
        <div>
          {waiting > 0 && <WaitingList home={home} now={now} />}
          {campaigns.length > 0 && <ReadingSection campaigns={campaigns} />}
          <Section
            title={t('home:drafts')}
            more={<a href={paths.reports('?view=drafts')}>{t('home:allDrafts')}</a>}
          >
            {home.drafts.length === 0 ? (
              <EmptyState
                title={t('home:noDrafts')}
                action={<ButtonLink href={paths.newReport()}>{t('reports:new')}</ButtonLink>}
              />
            ) : (
              <DraftTable drafts={home.drafts} now={now} />
            )}
          </Section>
          <Section
            title={t('home:sent')}
            more={<a href={paths.reports('?view=open')}>{t('home:allSent')}</a>}
          >
            {home.sent.length === 0 ? (
              <p className="md sub">{t(home.hasSent ? 'home:noOpen' : 'home:noSent')}</p>
            ) : (
              <ReportTable caption={t('home:sent')} lines={home.sent} />
            )}
          </Section>
        </div>
        <GroupAside home={home} now={now} />
      </div>
    </>
  );
}
