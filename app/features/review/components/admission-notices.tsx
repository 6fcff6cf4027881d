import type { Admissions } from '#app/features/review/queries/get-admissions.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { AdmissionAnswer, type Objection } from './admission-answer.tsx';

/** Whom the other side proposed for the list, each with the reader's answer. */
export function AdmissionNotices(props: { page: Admissions; refused?: Objection | undefined }) {
  const { page, refused } = props;
  const { t, format } = useI18n();
  return page.admissions
    .filter(({ isForReader }) => isForReader)
    .map((admission) => (
      <Banner
        key={admission.id}
        tone="warn"
        icon="lock"
        title={t('review:admission.askedTitle', { name: admission.name })}
      >
        <p>
          {admission.opensAt
            ? t('review:admission.askedFirst', { date: format.date(admission.opensAt) })
            : t(`review:admission.${admission.side === 'head' ? 'askedMore' : 'askedByAuthor'}`)}
        </p>
        <p className="pre">{t('review:admission.why', { reason: admission.reason })}</p>
        <AdmissionAnswer reportId={page.id} admission={admission} refused={refused} />
      </Banner>
    ));
}
