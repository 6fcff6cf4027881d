import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { retryJobs } from '#app/features/operations/commands/retry-jobs.server.ts';
import { FindingsTable } from '#app/features/operations/components/findings-table.tsx';
import { JobCounts } from '#app/features/operations/components/job-counts.tsx';
import { JobsTable } from '#app/features/operations/components/jobs-table.tsx';
import { getSystemState } from '#app/features/operations/queries/get-system-state.server.ts';
import { listJobs } from '#app/features/operations/queries/list-jobs.server.ts';
import { readJobFilter, retryJobsSchema } from '#app/features/operations/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('system.state.read', async ({ actor, t, url }) => ({
  title: t('system:title'),
  findings: await getSystemState(actor),
  ...(await listJobs(actor, readJobFilter(url.searchParams))),
  mayRetry: can(actor, 'system.jobs.retry').allowed,
}));

export const action = formAction({
  retry: intent({
    needs: 'system.jobs.retry',
    schema: retryJobsSchema,
    async run({ command }, input) {
      const done = await retryJobs(command, input);
      if (!done.ok) return done;
      const toast = { key: 'system:toast.retried', values: { count: done.count } };
      return { ok: true, to: paths.system(), toast };
    },
  }),
});

export default function System() {
  const { t } = useI18n();
  const { title, findings, counts, jobs, mayRetry } = useLoaderData<typeof loader>();
  const form = useFormState('retry');
  const toMend = findings.filter(({ level }) => level === 'bad').length;
  return (
    <>
      <PageHead title={title} lead={t('system:lead')} />
      <FormProblem form={form} />
      <Section
        title={t('system:state')}
        more={
          <span className="mut">
            {toMend > 0 ? t('system:someBad', { count: toMend }) : t('system:allGood')}
          </span>
        }
      >
        <FindingsTable findings={findings} />
      </Section>
      <Section id="jobs" title={t('system:jobs')}>
        <JobCounts counts={counts} mayRetry={mayRetry} />
        <JobsTable jobs={jobs} mayRetry={mayRetry} />
      </Section>
    </>
  );
}
