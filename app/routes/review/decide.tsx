import { useActionData, useLoaderData } from '@remix-run/react';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { releaseReport } from '#app/features/review/commands/release-report.server.ts';
import { startAnalysis } from '#app/features/review/commands/start-analysis.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import {
  getDecision,
  type DecisionPage,
} from '#app/features/review/queries/get-decision.server.ts';
import { decideSchema, noFieldsSchema } from '#app/features/review/schema.ts';
import type { Handle } from '#app/frame/use-root.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import type { FormAnswer } from '#app/http/form-answer.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { KeyHints } from '#app/ui/key-hints.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { backToQueue, plainQuery } from './parts/back-to-queue.ts';
import { carryOut } from './parts/carry-out.ts';
import { decisionHints } from './parts/decision-hints.ts';
import { DecisionHead } from './parts/decision-head.tsx';
import { DecisionPane } from './parts/decision-pane.tsx';
import { NormPane } from './parts/norm-pane.tsx';
import { ReportPane } from './parts/report-pane.tsx';

export const handle: Handle = { shell: 'work' };

export const loader = page(
  'report.triage-state.set',
  async ({ actor, lang, now, params, t, url }) => {
    const decision = await getDecision(actor, { id: params.reportId!, lang, now });
    if (!decision) throw new NotFound();
    const title = decision.report.version.title || t('reports:untitled');
    return {
      title: t('review:decision.title', { title }),
      decision,
      from: plainQuery(url.searchParams.get('from')),
      formKey: newId(),
      now: now.toISOString(),
    };
  },
);

/** An act of one button that leaves one where one is. */
const oneButton = (
  run: (context: CommandContext, input: { reportId: string }) => Promise<Result>,
  toast: string,
) =>
  intent({
    needs: 'report.triage-state.set',
    schema: noFieldsSchema,
    run: async ({ command, params, url }) => {
      const reportId = params.reportId!;
      const done = await run(command, { reportId });
      const to = paths.decide(reportId, undefined, plainQuery(url.searchParams.get('from')));
      return done.ok ? { ok: true, to, toast: { key: toast } } : done;
    },
  });

export const action = formAction({
  default: intent({
    needs: 'decision.triage',
    schema: decideSchema,
    run: async ({ command, actor, params, url }, decision) => {
      const reportId = params.reportId!;
      const done = await carryOut(command, actor, reportId, decision);
      if (!done.ok) return done;
      return {
        ok: true,
        to: backToQueue(url.searchParams.get('from'), reportId),
        toast: done.toast,
      };
    },
  }),
  claim: oneButton(claimReport, 'review:toast.claimed'),
  release: oneButton(releaseReport, 'review:toast.released'),
  'start-analysis': oneButton(startAnalysis, 'review:toast.analysis'),
  'undo-merge': oneButton(undoMerge, 'review:toast.unmerged'),
});

/** One report, its norm and the decision on it, side by side. */
export default function Decide() {
  const { decision, from, formKey, now } = useLoaderData<typeof loader>() as unknown as {
    decision: DecisionPage;
    from: string;
    formKey: string;
    now: string;
  };
  const { t } = useI18n();
  const answer = useActionData<FormAnswer>();
  const isActRefused = answer !== undefined && !answer.ok && answer.intent !== 'default';
  return (
    <>
      <DecisionHead page={decision} from={from} />
      {isActRefused && (
        <Banner tone="bad" role="alert" title={t('review:decision.notKept')}>
          <Refusal answer={answer} />
        </Banner>
      )}
      <div className="three">
        <ReportPane page={decision} now={now} />
        <NormPane page={decision} />
        <DecisionPane page={decision} from={from} formKey={formKey} />
      </div>
      <KeyHints label={t('ui:keys.title')} hints={decisionHints(t)} />
    </>
  );
}
