import { useLoaderData } from '@remix-run/react';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { tellApart, undoApart } from '#app/features/review/commands/tell-apart.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { apartSchema, joinSchema } from '#app/features/review/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { ActPage } from './parts/act-page.tsx';
import { ReasonForm } from './parts/reason-form.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.merge-duplicates', async ({ actor, lang, now, params, t }) => {
  const decision = await getDecision(actor, { id: params.reportId!, lang, now });
  if (!decision) throw new NotFound();
  const { report, side } = decision;
  return {
    title: t('review:join.title'),
    id: report.id,
    name: report.version.title,
    version: side.rowVersion,
  };
});

/** Whether the pair is one: said of it or taken back, one stays at the likely ones. */
const pair = (tell: typeof tellApart, key: string) =>
  intent({
    needs: 'report.merge-duplicates',
    schema: apartSchema,
    run: async ({ command, params }, { otherId }) => {
      const reportId = params.reportId!;
      const done = await tell(command, { reportId, otherId });
      return done.ok ? { ok: true, to: `${paths.decide(reportId)}#d0`, toast: { key } } : done;
    },
  });

export const action = formAction({
  default: intent({
    needs: 'report.merge-duplicates',
    schema: joinSchema,
    run: async ({ command, params }, { otherId, version, reason }) => {
      const reportId = params.reportId!;
      const seen = { id: reportId, version };
      const done = await mergeReports(command, { fromId: otherId, intoId: reportId, reason, seen });
      if (!done.ok) return done;
      const undo = { action: paths.decide(otherId), intent: 'undo-merge' };
      const toast = { key: 'review:done.merge_duplicate', undo };
      return { ok: true, to: `${paths.decide(reportId)}#pane-norm`, toast };
    },
  }),
  apart: pair(tellApart, 'review:toast.apart'),
  'undo-apart': pair(undoApart, 'review:toast.apartUndone'),
});

/** Joining another report to this one: a page for what was refused, posted to from the comparison. */
export default function Duplicate() {
  const { id, name, version } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <ActPage
      reportId={id}
      title={t('review:join.title')}
      lead={name}
      after={<OtherProblem but={['default']} />}
    >
      <input type="hidden" name="otherId" value={form.value('otherId')} />
      <input type="hidden" name="version" value={version} />
      <ReasonForm
        label={t('review:likely.reason')}
        hint={t('review:join.hint')}
        button={t('review:join.do')}
      />
    </ActPage>
  );
}
