import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readAll } from '#app/features/notifications/commands/read-all.server.ts';
import { NotificationRow } from '#app/features/notifications/components/notification-row.tsx';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { WaitingInvitations } from '#app/features/reports/components/waiting-invitations.tsx';
import { ownInvitations } from '#app/features/reports/queries/own-invitations.server.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isId } from '#app/platform/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import type { Handle } from '#app/frame/use-root.ts';

export const handle: Handle = { shell: 'form' };

/** What one was told, the newest first. */
export const loader = page('signed-in', async ({ url, actor, now, t }) => {
  const from = url.searchParams.get('before');
  const before = isId(from) ? from : null;
  const list = await listNotifications(actor, { before });
  const waiting = before ? [] : await ownInvitations(signedInPerson(actor), { now });
  return { ...list, waiting, from: before, now, title: t('notifications:title') };
});

export const action = formAction({
  default: intent({
    needs: 'signed-in',
    schema: z.strictObject({}),
    run: async ({ command }) => {
      const done = await readAll(command);
      if (!done.ok) return done;
      return { ok: true, to: paths.notifications(), toast: { key: 'notifications:toast.read' } };
    },
  }),
});

export default function Notifications() {
  const { items, waiting, before, from, now, title } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const hasUnread = items.some(({ isUnread }) => isUnread);
  return (
    <>
      <PageHead title={title} />
      <OtherProblem but={[]} />
      {waiting.length > 0 && (
        <Section title={t('notifications:invitations')}>
          <WaitingInvitations invitations={waiting} />
        </Section>
      )}
      <div id="notifications" data-live="notifications" data-live-say={t('notifications:news')}>
        {hasUnread && (
          <form method="post" id="read-all">
            <Button small>{t('notifications:readAll')}</Button>
          </form>
        )}
        {items.length === 0 ? (
          <EmptyState title={t('notifications:empty')} heading="h2">
            {t('notifications:emptyWhy')}
          </EmptyState>
        ) : (
          <ol className="notes" id="notes">
            {items.map((item) => (
              <NotificationRow key={item.id} item={item} now={now} />
            ))}
          </ol>
        )}
      </div>
      <Pager
        {...(from ? { previousHref: paths.notifications() } : {})}
        {...(before ? { nextHref: paths.notifications(before) } : {})}
        nextLabel={t('notifications:earlier')}
      />
    </>
  );
}
