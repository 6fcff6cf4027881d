import { useLoaderData } from '@remix-run/react';
import { proposeDuplicate } from '#app/features/reports/commands/propose-duplicate.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { DuplicateList } from '#app/features/reports/components/duplicate-list.tsx';
import { MissingList } from '#app/features/reports/components/missing-list.tsx';
import { ReportBody, labelsOf } from '#app/features/reports/components/report-body.tsx';
import { SourceList } from '#app/features/reports/components/source-list.tsx';
import { getCheck, type CheckPage } from '#app/features/reports/queries/get-check.server.ts';
import { proposeDuplicateSchema, submitReportSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('draft.read', async ({ actor, lang, now, params, t }) => {
  const check = await getCheck(actor, { id: params.id!, lang, now });
  if (!check) throw new NotFound();
  return { title: t('reports:check.title'), key: newId(), check };
});

export const action = formAction({
  default: intent({
    needs: 'draft.submit',
    schema: submitReportSchema,
    run: async ({ command, params }, { seen }) => {
      const sent = await submitReport(command, { reportId: params.id!, seen });
      if (!sent.ok) return sent;
      return { ok: true, to: paths.report(sent.id), toast: { key: 'reports:toast.sent' } };
    },
  }),
  join: intent({
    needs: 'draft.edit',
    schema: proposeDuplicateSchema,
    run: async ({ command, params }, { otherId }) => {
      const done = await proposeDuplicate(command, { reportId: params.id!, otherId });
      const to = `${paths.checkReport(params.id!)}#duplicates`;
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.joined' } } : done;
    },
  }),
});

/** All of a draft as the office will read it, what is missing, what is like it, and one button. */
export default function CheckReport() {
  const { check, key } = useLoaderData<typeof loader>() as { check: CheckPage; key: string };
  const { t } = useI18n();
  const form = useFormState();
  const join = useFormState('join');
  const { id, version, missing, abilities } = check;
  const meta = [
    ...labelsOf(version, 'region'),
    ...labelsOf(version, 'education_level'),
    ...labelsOf(version, 'risk_area'),
  ];
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.editReport(id)} label={t('reports:check.crumb')}>
            {t('reports:check.title')}
          </Breadcrumb>
        }
        title={version.title || t('reports:untitled')}
        large
        lead={t('reports:check.lead')}
        meta={meta.map((word) => (
          <span key={word}>{word}</span>
        ))}
        actions={
          <ButtonLink href={paths.reportDiscussion(id)} look="quiet">
            {t('reports:draft.discussion')}
          </ButtonLink>
        }
      />
      {(form.refusal ?? join.refusal) && (
        <Banner tone="bad" role="alert">
          {form.refusal ?? join.refusal}
        </Banner>
      )}
      {missing.toSend.length > 0 && (
        <Banner tone="bad" title={t('reports:check.toSend')}>
          <MissingList reportId={id} missing={missing.toSend} />
        </Banner>
      )}
      {missing.allowed.length > 0 ? (
        <Banner tone="warn" title={t('reports:check.allowed')}>
          <MissingList reportId={id} missing={missing.allowed} />
          {missing.toAccept.length > 0 && <p>{t('reports:check.toAccept')}</p>}
        </Banner>
      ) : (
        missing.toSend.length === 0 && <Banner tone="good">{t('reports:check.complete')}</Banner>
      )}
      <div className="sec-b">
        <ReportBody
          version={version}
          laws={check.laws}
          links={check.narrativeLinks}
          sources={check.sources}
          language={check.language}
        />
        <Section id="src" title={t('reports:sources.title')}>
          {check.sources.length === 0 ? (
            <p className="md sub">{t('reports:sources.none')}</p>
          ) : (
            <SourceList sources={check.sources} />
          )}
        </Section>
        <Section id="who" title={t('reports:who.title')}>
          <p className="b">{t(`reports:who.${check.visibility}`)}</p>
          <p className="md sub">{t(`reports:who.${check.visibility}Hint`)}</p>
          {check.isAuthorHidden && <p className="md sub">{t('reports:who.hidden')}</p>}
        </Section>
      </div>
      <DuplicateList duplicates={check.duplicates} />
      <p className="md sub before-sent">
        {t(check.visibility === 'confidential' ? 'reports:check.consent' : 'reports:check.after')}
      </p>
      <div className="done-b">
        <ButtonLink href={paths.editReport(id)} look="quiet">
          {t('reports:check.back')}
        </ButtonLink>
        {abilities.submit && missing.toSend.length === 0 && (
          <form method="post">
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="seen" value={check.seen} />
            <Button look="primary" icon="send">
              {t('reports:check.send')}
            </Button>
          </form>
        )}
        {!abilities.submit && <p className="md">{t('reports:check.cannot')}</p>}
      </div>
    </>
  );
}
