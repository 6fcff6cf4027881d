import { useLoaderData } from '@remix-run/react';
import {
  getGroupHome,
  type GroupHome,
} from '#app/features/reports/queries/get-group-home.server.ts';
import { page } from '#app/http/page.ts';
import { GroupHomePage } from './home/group-home.tsx';
import { ReaderHome } from './home/reader-home.tsx';

export const loader = page('signed-in', async ({ actor, lang, now, session, t }) => {
  const title = t('home:title');
  if (actor.kind !== 'account' || actor.memberships.length === 0) {
    return { title, now: now.toISOString(), groups: [], group: null };
  }
  return {
    title,
    now: now.toISOString(),
    groups: session?.account.memberships.map(({ groupName }) => groupName) ?? [],
    group: await getGroupHome(actor, { lang, now }),
  };
});

/** What waits for one, by role. */
export default function Home() {
  const { now, groups, group } = useLoaderData<typeof loader>() as {
    now: string;
    groups: string[];
    group: GroupHome | null;
  };
  return group ? <GroupHomePage home={group} groups={groups} now={now} /> : <ReaderHome />;
}
