import { useLoaderData } from '@remix-run/react';
import { endOtherSessions } from '#app/features/people/commands/end-other-sessions.server.ts';
import { endSession } from '#app/features/people/commands/end-session.server.ts';
import { SessionItem } from '#app/features/people/components/session-item.tsx';
import { listSessions } from '#app/features/people/queries/list-sessions.server.ts';
import { emptySchema, sessionSchema } from '#app/features/people/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page(
  'user.self.edit-sessions-2fa-delete',
  async ({ t, actor, now, session }) => {
    const sessions = await listSessions(signedInPerson(actor), now);
    const isCurrent = (id: string) => id === session?.id;
    return {
      title: t('people:session.title'),
      now: now.toISOString(),
      sessions: sessions
        .map((one) => ({ ...one, isCurrent: isCurrent(one.id) }))
        .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent)),
    };
  },
);

export const action = formAction({
  one: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: sessionSchema,
    async run({ actor, now }, input) {
      const done = await endSession({ actor: signedInPerson(actor), now }, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.sessions(), toast: { key: 'people:toast.session-ended' } };
    },
  }),
  others: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: emptySchema,
    async run({ actor, now, session }) {
      const done = await endOtherSessions(
        { actor: signedInPerson(actor), now },
        { keep: session?.id ?? '' },
      );
      if (!done.ok) return done;
      const toast = { key: 'people:toast.sessions-ended', values: { count: done.count } };
      return { ok: true, to: paths.sessions(), toast };
    },
  }),
});

export default function Sessions() {
  const { t } = useI18n();
  const { title, sessions, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.profile()} label={t('people:profile.title')} />}
        title={title}
        lead={t('people:session.lead')}
      />
      <OtherProblem but={[]} />
      <ul className="list">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form className="buttons" method="post">
          <Button name="intent" value="others" look="danger">
            {t('people:session.end-others')}
          </Button>
        </form>
      )}
    </>
  );
}
