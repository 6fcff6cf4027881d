import { useLoaderData } from '@remix-run/react';
import {
  getGroupHome,
  type GroupHome,
} from '#app/features/reports/queries/get-group-home.server.ts';
import {
  getOfficeHome,
  type OfficeHome,
} from '#app/features/review/queries/get-office-home.server.ts';
import { page } from '#app/http/page.ts';
import { GroupHomePage } from './home/group-home.tsx';
import { OfficeHomePage } from './home/office-home.tsx';
import { ReaderHome } from './home/reader-home.tsx';

export const loader = page('signed-in', async ({ actor, lang, now, session, t }) => {
  const title = t('home:title');
  if (
    actor.kind === 'account' &&
    actor.officeRole !== null &&
    actor.officeRole !== 'administrator'
  ) {
    const office = await getOfficeHome(actor, { lang, now });
    return { title, now: now.toISOString(), groups: [], group: null, office };
  }
  if (actor.kind !== 'account' || actor.memberships.length === 0) {
    return { title, now: now.toISOString(), groups: [], group: null, office: null };
  }
  return {
    title,
    now: now.toISOString(),
    groups: session?.account.memberships.map(({ groupName }) => groupName) ?? [],
    group: await getGroupHome(actor, { lang, now }),
    office: null,
  };
});

/** What waits for one, by role. */
export default function Home() {
  const { now, groups, group, office } = useLoaderData<typeof loader>() as unknown as {
    now: string;
    groups: string[];
    group: GroupHome | null;
    office: OfficeHome | null;
  };
  if (office) return <OfficeHomePage home={office} now={now} />;
  return group ? <GroupHomePage home={group} groups={groups} now={now} /> : <ReaderHome />;
}
