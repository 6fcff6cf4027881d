import { useLoaderData } from '@remix-run/react';
import { endRecusal } from '#app/features/review/commands/end-recusal.server.ts';
import { recuseFromReport } from '#app/features/review/commands/recuse-from-report.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { endRecusalSchema, recuseSchema } from '#app/features/review/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { ActPage } from './parts/act-page.tsx';
import { ReasonForm } from './parts/reason-form.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, params, t }) => {
  const decision = await getDecision(actor, { id: params.reportId!, lang, now });
  if (!decision) throw new NotFound();
  return { title: t('review:recuse.title'), id: decision.report.id };
});

export const action = formAction({
  default: intent({
    needs: 'report.triage-state.set',
    schema: recuseSchema,
    run: async ({ command, params }, { reason }) => {
      const done = await recuseFromReport(command, { reportId: params.reportId!, reason });
      return done.ok
        ? { ok: true, to: paths.review(), toast: { key: 'review:toast.recused' } }
        : done;
    },
  }),
  end: intent({
    needs: 'report.triage-state.set',
    schema: endRecusalSchema,
    run: async ({ command, params }, { accountId }) => {
      const reportId = params.reportId!;
      const done = await endRecusal(command, { reportId, accountId });
      const toast = { key: 'review:toast.recusalEnded' };
      return done.ok ? { ok: true, to: paths.decide(reportId), toast } : done;
    },
  }),
});

/** Standing aside from a report, with the reason that the office reads. */
export default function Recusal() {
  const { id } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <ActPage
      reportId={id}
      title={t('review:recuse.title')}
      lead={t('review:recuse.lead')}
      after={<OtherProblem but={['default']} />}
    >
      <ReasonForm
        label={t('review:field.reason')}
        hint={t('review:recuse.hint')}
        button={t('review:recuse.do')}
      />
    </ActPage>
  );
}
