import { useLoaderData } from '@remix-run/react';
import { AdmissionList } from '#app/features/review/components/admission-list.tsx';
import { AdmissionNotices } from '#app/features/review/components/admission-notices.tsx';
import { LookRequests } from '#app/features/review/components/look-requests.tsx';
import { ProposalForm } from '#app/features/review/components/proposal-form.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { answerAdmission } from '#app/features/review/commands/answer-admission.server.ts';
import { answerLook } from '#app/features/review/commands/answer-look.server.ts';
import { proposeForList } from '#app/features/review/commands/ask-admission.server.ts';
import {
  getAdmissions,
  type Admissions,
} from '#app/features/review/queries/get-admissions.server.ts';
import {
  admissionConsentSchema,
  admissionObjectionSchema,
  admissionSchema,
  lookAnswerSchema,
} from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import { useRoot, type Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { StatusPill } from '#app/ui/status.tsx';

export const handle: Handle = { shell: 'form' };

const needs = 'confidential.named-list.change';

export const loader = page(needs, async ({ actor, now, params, t }) => {
  const admissions = await getAdmissions(actor, { reportId: params.id!, now });
  if (!admissions) throw new NotFound();
  return { title: t('review:admission.title', { mark: admissions.mark }), admissions };
});

/** Whoever answers stays on the page on which they were asked. */
const answered = (reportId: string, officeRole: string | null, key: string) => ({
  ok: true as const,
  to: officeRole === null ? paths.report(reportId) : paths.admission(reportId),
  toast: { key },
});

const roleOf = (actor: { kind: string; officeRole?: string | null }) => actor.officeRole ?? null;

export const action = formAction({
  default: intent({
    needs,
    schema: admissionSchema,
    run: async ({ command, params }, input) => {
      const reportId = params.id!;
      const done = await proposeForList(command, { reportId, ...input });
      const key = input.isFirst ? 'review:toast.named' : 'review:toast.admissionAsked';
      return done.ok ? { ok: true, to: paths.admission(reportId), toast: { key } } : done;
    },
  }),
  agree: intent({
    needs,
    schema: admissionConsentSchema,
    run: async ({ command, actor, params }, { admissionId }) => {
      const reportId = params.id!;
      const done = await answerAdmission(command, { reportId, admissionId, objection: null });
      return done.ok ? answered(reportId, roleOf(actor), 'review:toast.agreed') : done;
    },
  }),
  object: intent({
    needs,
    schema: admissionObjectionSchema,
    run: async ({ command, actor, params }, input) => {
      const reportId = params.id!;
      const done = await answerAdmission(command, { reportId, ...input });
      return done.ok ? answered(reportId, roleOf(actor), 'review:toast.objected') : done;
    },
  }),
  look: intent({
    needs: 'confidential.reporter-identity.read',
    schema: lookAnswerSchema,
    run: async ({ command, params }, input) => {
      const reportId = params.id!;
      const done = await answerLook(command, { reportId, ...input });
      const key = input.isAgreed ? 'review:toast.lookAllowed' : 'review:toast.lookRefused';
      return done.ok ? { ok: true, to: paths.admission(reportId), toast: { key } } : done;
    },
  }),
});

/** The list of a confidential report and those proposed for it, for its author and for the head. */
export default function Admission() {
  const { admissions } = useLoaderData<typeof loader>() as { admissions: Admissions };
  const { t, format } = useI18n();
  const inOffice = useRoot()?.who?.office != null;
  const proposal = useFormState();
  const objection = useFormState('object');
  const all = [proposal, objection, useFormState('agree'), useFormState('look')];
  const answer = all.find((form) => form.answer)?.answer;
  const mistakes = [...proposal.mistakes(), ...objection.mistakes()];
  const refused = objection.answer && {
    admissionId: objection.value('admissionId'),
    text: objection.value('objection'),
    error: objection.error('objection'),
  };
  const back = inOffice ? paths.review() : paths.report(admissions.id);
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={back} label={inOffice ? t('frame:nav.queue') : admissions.mark} />}
        title={t('review:admission.title', { mark: admissions.mark })}
        lead={t('review:admission.lead', { date: format.dateLong(admissions.submittedAt) })}
        meta={
          <span>
            <StatusPill status={admissions.status} />
          </span>
        }
      />
      <ErrorSummary title={t('errors:check-fields')} mistakes={mistakes} />
      {answer && mistakes.length === 0 && (
        <Banner tone="bad" role="alert">
          <Refusal answer={answer} />
        </Banner>
      )}
      <AdmissionNotices page={admissions} refused={refused} />
      <LookRequests page={admissions} />
      <ProposalForm page={admissions} form={proposal} />
      <AdmissionList page={admissions} />
    </>
  );
}
