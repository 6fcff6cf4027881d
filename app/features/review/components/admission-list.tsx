import type {
  Admissions,
  ShownAdmission,
} from '#app/features/review/queries/get-admissions.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Section } from '#app/ui/section.tsx';

/** Everybody who was proposed for the list, the latest first, and how it went. */
export function AdmissionList({ page }: { page: Admissions }) {
  const { t, format } = useI18n();
  if (page.admissions.length === 0) return null;
  return (
    <Section title={t('review:admission.list')}>
      <ul className="list md">
        {page.admissions.map((admission) => (
          <li key={admission.id}>
            <b className="b">{admission.name}</b>{' '}
            <span className="mut">
              {t(`review:admission.${admission.side === 'head' ? 'byHead' : 'byAuthor'}`, {
                time: format.dateTime(admission.at),
              })}
            </span>
            <br />
            <span className="pre">{t('review:admission.why', { reason: admission.reason })}</span>
            <br />
            <Outcome admission={admission} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Outcome({ admission }: { admission: ShownAdmission }) {
  const { t, format } = useI18n();
  const { state, opensAt, objection, side } = admission;
  if (state === 'open') return <span>{t('review:admission.isOpen')}</span>;
  if (state === 'refused') {
    return <span className="pre">{t('review:admission.refused', { objection })}</span>;
  }
  if (opensAt)
    return <span>{t('review:admission.waitsUntil', { date: format.date(opensAt) })}</span>;
  return <span>{t(`review:admission.${side === 'head' ? 'waitsAuthor' : 'waitsHead'}`)}</span>;
}
