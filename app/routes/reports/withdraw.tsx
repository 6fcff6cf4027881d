import { useLoaderData } from '@remix-run/react';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { getReportHead } from '#app/features/reports/queries/get-report-head.server.ts';
import { noFieldsSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.withdraw', async ({ actor, params, t }) => {
  const report = await getReportHead(actor, params.id!);
  if (!report) throw new NotFound();
  if (!report.abilities.withdraw) throw new Forbidden();
  return { ...report, name: report.title, title: t('reports:withdraw.title') };
});

export const action = formAction({
  default: intent({
    needs: 'report.withdraw',
    schema: noFieldsSchema,
    run: async ({ command, params }) => {
      const done = await withdrawReport(command, { reportId: params.id! });
      if (!done.ok) return done;
      return { ok: true, to: paths.report(params.id!), toast: { key: 'reports:toast.withdrawn' } };
    },
  }),
});

/** Withdrawing, with what will happen named before it does. */
export default function Withdraw() {
  const { id, name, number, mark } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { refusal } = useFormState();
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.report(id)}
            label={shownName({ number, mark }) ?? t('reports:title')}
          >
            {t('reports:withdraw.title')}
          </Breadcrumb>
        }
        title={t('reports:withdraw.title')}
        lead={name}
      />
      {refusal && <Banner tone="bad">{refusal}</Banner>}
      <ul className="bullets">
        <li>{t('reports:withdraw.office')}</li>
        <li>{t('reports:withdraw.kept')}</li>
        <li>{t('reports:withdraw.noReturn')}</li>
      </ul>
      <form method="post" className="row sec-b">
        <Button look="danger">{t('reports:withdraw.do')}</Button>
        <ButtonLink href={paths.report(id)} look="quiet">
          {t('reports:withdraw.leave')}
        </ButtonLink>
      </form>
    </>
  );
}
