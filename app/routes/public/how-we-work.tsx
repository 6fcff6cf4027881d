import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { PublicPage } from './parts/public-page.tsx';

export const loader = page('everyone', ({ t }) => ({ title: t('public:how.title') }));

const STEPS = ['step1', 'step2', 'step3', 'step4'] as const;

export default function HowWeWork() {
  const { t } = useI18n();
  return (
    <PublicPage>
      <PageHead title={t('public:how.title')} lead={t('public:how.lead')} />
      {STEPS.map((step) => (
        <Section key={step} title={t(`public:how.${step}Title`)}>
          <p className="prose">{t(`public:how.${step}`)}</p>
        </Section>
      ))}
    </PublicPage>
  );
}
