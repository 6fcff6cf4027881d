import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ConflictPart } from './conflict-part.tsx';
import { AmendmentParts } from './draft-part.tsx';
import { FixPart } from './fix-part.tsx';
import { HarmPart } from './harm-part.tsx';
import { KindPart } from './kind-part.tsx';
import { NormPart } from './norm-part.tsx';
import { RecheckBanner } from './recheck-banner.tsx';
import { TitlePart } from './title-part.tsx';
import { useAmendedNorms } from './use-amended-norms.ts';
import { WhatPart } from './what-part.tsx';
import { WherePart } from './where-part.tsx';

/** What the part of the norms can do in the browser alone. */
const live = ({ cited, outline, onWords }: ReturnType<typeof useAmendedNorms>) => ({
  cited,
  outline: outline.outline,
  onWords,
  onOutline: outline.open,
  onOutlineClose: outline.close,
});

/** The fields of a routed report for a new version of them, with the reason that the office reads. */
export function AmendForm(props: { report: DraftPage; idempotencyKey: string; form: FormState }) {
  const { report, idempotencyKey, form } = props;
  const { t } = useI18n();
  const mistakes = form.mistakes();
  const contested =
    (form.answer?.details as { contested?: DraftPart[] } | undefined)?.contested ?? [];
  const given = (part: DraftPart) => ({
    draft: report,
    form,
    notice: contested.includes(part) && <ConflictNotice draft={report} part={part} by={null} />,
  });
  const norms = useAmendedNorms(report, form);
  return (
    <div className="amend">
      <PageHead
        crumb={
          <Breadcrumb href={paths.report(report.id)} label={t('reports:title')}>
            {t('reports:amend.title')}
          </Breadcrumb>
        }
        title={t('reports:amend.title')}
        lead={t('reports:amend.lead')}
      />
      <RecheckBanner reportId={report.id} rechecks={report.rechecks} />
      <ErrorSummary title={t('reports:edit.mistakes')} mistakes={mistakes} />
      {form.refusal && mistakes.length === 0 && <Banner tone="bad">{form.refusal}</Banner>}
      <form method="post" data-guard="" ref={norms.element} onClick={norms.onClick}>
        <input type="hidden" name="key" value={idempotencyKey} />
        <Field
          id="reason"
          label={t('reports:amend.reason')}
          hint={t('reports:amend.reasonHint')}
          error={form.error('reason')}
        >
          <TextArea
            name="reason"
            rows={2}
            maxLength={1_000}
            required
            defaultValue={form.value('reason')}
          />
        </Field>
        <AmendmentParts>
          <TitlePart {...given('title')} />
          <NormPart
            {...given('norm')}
            rows={norms.rows}
            marks={norms.rows.map((row) => row.marks ?? [])}
            found={norms.found}
            active={-1}
            {...(norms.isLive ? live(norms) : {})}
          />
          <WhatPart {...given('what')} />
          <KindPart {...given('kind')} />
          <ConflictPart {...given('conflict')} />
          <WherePart {...given('where')} />
          <HarmPart {...given('harm')} />
          <FixPart {...given('fix')} />
        </AmendmentParts>
        <div className="row sec-b">
          <Button look="primary" name="then" value="edit">
            {t('reports:amend.save')}
          </Button>
          <ButtonLink href={paths.report(report.id)} look="quiet">
            {t('reports:amend.leave')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
