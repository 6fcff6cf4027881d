import { useLoaderData } from '@remix-run/react';
import { answerRecheck } from '#app/features/reports/commands/answer-recheck.server.ts';
import { RecheckItem } from '#app/features/reports/components/recheck-item.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import {
  getRechecks,
  type ReportRechecks,
} from '#app/features/reports/queries/get-rechecks.server.ts';
import { answerRecheckSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.read', async ({ actor, lang, params, t }) => {
  const found = await getRechecks(actor, { id: params.id!, lang });
  if (!found) throw new NotFound();
  return { title: t('recheck:title'), found };
});

export const action = formAction({
  default: intent({
    needs: 'report.recheck',
    schema: answerRecheckSchema,
    run: async ({ command, params }, input) => {
      const done = await answerRecheck(command, { reportId: params.id!, ...input });
      const toast = { key: `recheck:toast.${input.answer}` };
      return done.ok ? { ok: true, to: paths.recheckReport(params.id!), toast } : done;
    },
  }),
});

/** What the law has done to one report, word by word, and what its people say of it. */
export default function Recheck() {
  const { found } = useLoaderData<typeof loader>() as { found: ReportRechecks };
  const { t } = useI18n();
  const form = useFormState();
  const { id, rechecks, answers, answersOfFinding, mayAmend, status } = found;
  const isDraft = status === 'draft';
  const amendHref = isDraft ? `${paths.editReport(id)}#norm` : paths.amendReport(id);
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={isDraft ? paths.editReport(id) : paths.report(id)}
            label={found.title || t('reports:untitled')}
          >
            {shownName(found) ?? t('notifications:draft')}
          </Breadcrumb>
        }
        title={t('recheck:title')}
        lead={t('recheck:lead')}
      />
      {form.refusal &&
        !rechecks.some((one) => one.isWaiting && form.value('recheckId') === one.id) && (
          <Banner tone="bad" role="alert">
            {form.refusal}
          </Banner>
        )}
      {rechecks.length === 0 && <EmptyState title={t('recheck:none')} heading="h2" />}
      {rechecks.map((recheck) => (
        <RecheckItem
          key={recheck.id}
          recheck={recheck}
          reportId={id}
          answers={recheck.ofFinding ? answersOfFinding : answers}
          amendHref={mayAmend && !recheck.ofFinding ? amendHref : null}
          form={form}
        />
      ))}
    </>
  );
}
