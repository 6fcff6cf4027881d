import { useLoaderData } from '@remix-run/react';
import {
  acceptReportInvitation,
  declineReportInvitation,
} from '#app/features/reports/commands/answer-report-invitation.server.ts';
import { InvitationAnswer } from '#app/features/reports/components/invitation-answer.tsx';
import { InvitationEnded } from '#app/features/reports/components/invitation-ended.tsx';
import { endedInvitation } from '#app/features/reports/queries/ended-invitation.server.ts';
import { ownInvitations } from '#app/features/reports/queries/own-invitations.server.ts';
import { acceptReportInvitationSchema } from '#app/features/reports/schema.ts';
import { emptySchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

/** An invitation to a report, for the one whom it is for; once it is over, what became of it. */
export const loader = page('signed-in', async ({ actor, now, params, t }) => {
  const person = signedInPerson(actor);
  const id = params.id!;
  const title = t('reports:invite.title');
  const [invitation = null] = await ownInvitations(person, { now, id });
  if (invitation) return { title, invitation, ended: null };
  const ended = await endedInvitation(person, { now, id });
  if (!ended) throw new NotFound();
  return { title, invitation, ended };
});

export const action = formAction({
  default: intent({
    needs: 'signed-in',
    schema: acceptReportInvitationSchema,
    async run({ command, params }, input) {
      const done = await acceptReportInvitation(command, { invitationId: params.id!, ...input });
      if (!done.ok) return done;
      const toast = { key: 'reports:toast.inviteAccepted' };
      return { ok: true, to: paths.report(done.reportId), toast };
    },
  }),
  decline: intent({
    needs: 'signed-in',
    schema: emptySchema,
    async run({ command, params }) {
      const done = await declineReportInvitation(command, { invitationId: params.id! });
      if (!done.ok) return done;
      const toast = { key: 'reports:toast.inviteDeclined' };
      return { ok: true, to: paths.notifications(), toast };
    },
  }),
});

export default function ReportInvitation() {
  const { title, invitation, ended } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const accept = useFormState();
  const decline = useFormState('decline');
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.notifications()} label={t('notifications:title')} />}
        title={title}
      />
      <FormProblem form={accept} />
      <FormProblem form={decline} />
      {invitation && <InvitationAnswer invitation={invitation} form={accept} />}
      {ended && <InvitationEnded ended={ended} />}
    </>
  );
}
