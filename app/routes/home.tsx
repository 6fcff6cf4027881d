import { useLoaderData } from '@remix-run/react';
import {
  getAdminHome,
  type AdminHome,
} from '#app/features/groups/queries/get-admin-home.server.ts';
import {
  getGroupHome,
  type GroupHome,
} from '#app/features/reports/queries/get-group-home.server.ts';
import {
  getOfficeHome,
  type OfficeHome,
} from '#app/features/review/queries/get-office-home.server.ts';
import {
  listCampaigns,
  type CampaignBrief,
} from '#app/features/reading/queries/list-campaigns.server.ts';
import { page } from '#app/http/page.ts';
import { AdminHomePage } from './home/admin-home.tsx';
import { GroupHomePage } from './home/group-home.tsx';
import { OfficeHomePage } from './home/office-home.tsx';
import { ReaderHome } from './home/reader-home.tsx';

/** So many campaigns that run, the newest first. */
const running = { onlyRunning: true, limit: 3 };

export const loader = page('signed-in', async ({ actor, lang, now, session, t }) => {
  const shown = {
    title: t('home:title'),
    now: now.toISOString(),
    groups: session?.account.memberships.map(({ groupName }) => groupName) ?? [],
  };
  const none = { ...shown, campaigns: [], group: null, office: null, admin: null };
  if (actor.kind !== 'account') return none;
  if (actor.officeRole === 'administrator') {
    return { ...none, admin: await getAdminHome(actor, now) };
  }
  if (actor.officeRole !== null) {
    const [office, { campaigns }] = await Promise.all([
      getOfficeHome(actor, { lang, now }),
      listCampaigns(actor, running),
    ]);
    return { ...none, office, campaigns };
  }
  if (actor.memberships.length === 0) return none;
  const [group, { campaigns }] = await Promise.all([
    getGroupHome(actor, { lang, now }),
    listCampaigns(actor, running),
  ]);
  return { ...none, group, campaigns };
});

/** What waits for one, by role. */
export default function Home() {
  const { now, groups, campaigns, group, office, admin } = useLoaderData<
    typeof loader
  >() as unknown as {
    now: string;
    groups: string[];
    campaigns: CampaignBrief[];
    group: GroupHome | null;
    office: OfficeHome | null;
    admin: AdminHome | null;
  };
  if (admin) return <AdminHomePage home={admin} now={now} />;
  if (office) return <OfficeHomePage home={office} campaigns={campaigns} now={now} />;
  return group ? (
    <GroupHomePage home={group} groups={groups} campaigns={campaigns} now={now} />
  ) : (
    <ReaderHome />
  );
}
