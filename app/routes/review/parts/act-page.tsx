import type { ReactNode } from 'react';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

/** One act on a report as a page of its own: what it does, its form, and why it was refused. */
export function ActPage(props: {
  reportId: string;
  title: string;
  lead: string;
  /** Nothing is asked for at present: the page says why. */
  hasForm?: boolean;
  children: ReactNode;
  /** A form of its own, for another answer. */
  after?: ReactNode;
}) {
  const { t } = useI18n();
  const { reportId, title, lead, hasForm = true, children } = props;
  const form = useFormState();
  const mistakes = form.mistakes();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.decide(reportId)} label={t('review:decision.crumb')} />}
        title={title}
        lead={lead}
      />
      {form.answer && mistakes.length > 0 && (
        <ErrorSummary title={t('review:decision.mistakes')} mistakes={mistakes} />
      )}
      {form.answer && mistakes.length === 0 && (
        <Banner tone="bad" role="alert">
          <Refusal answer={form.answer} />
        </Banner>
      )}
      {hasForm && (
        <form method="post" className="sec-b">
          {children}
        </form>
      )}
      {props.after}
    </>
  );
}
