import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { PublicPage } from './parts/public-page.tsx';

export const loader = page('everyone', ({ t }) => ({ title: t('public:protection.title') }));

const PARTS = [
  ['hiddenTitle', ['hidden1', 'hidden2', 'hidden3']],
  ['notTitle', ['not1', 'not2', 'not3']],
] as const;

export default function Protection() {
  const { t } = useI18n();
  return (
    <PublicPage>
      <PageHead title={t('public:protection.title')} lead={t('public:protection.lead')} />
      {PARTS.map(([title, lines]) => (
        <Section key={title} title={t(`public:protection.${title}`)}>
          <div className="prose">
            <ul>
              {lines.map((line) => (
                <li key={line}>{t(`public:protection.${line}`)}</li>
              ))}
            </ul>
          </div>
        </Section>
      ))}
    </PublicPage>
  );
}
