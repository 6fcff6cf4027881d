import { useLoaderData } from '@remix-run/react';
import { findActs } from '#app/features/acts/queries/find-acts.server.ts';
import {
  SEARCH_LIMIT,
  searchReports,
} from '#app/features/reports/queries/search-reports.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import type { StatusKey } from '#app/ui/icon.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { Status } from '#app/ui/status.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const ACTS = 10;

export const loader = page('act.search', async ({ actor, lang, t, url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 200);
  const asked = words.trim() !== '';
  const [reports, acts] = await Promise.all([
    asked ? searchReports(actor, words) : [],
    asked ? findActs(actor, { words, lang, limit: ACTS }) : [],
  ]);
  return { title: t('search:title'), words, asked, reports, acts, limit: SEARCH_LIMIT };
});

/** The words around a hit, the hit itself marked; the rest stays text. */
function Excerpt({ text }: { text: string }) {
  return text
    .split(/(⟦[^⟧]*⟧)/)
    .map((part, at) =>
      part.startsWith('⟦') ? <strong key={at}>{part.slice(1, -1)}</strong> : part,
    );
}

export default function Search() {
  const { t } = useI18n();
  const { title, words, asked, reports, acts, limit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} lead={t('search:hint')} />
      <form role="search" action={paths.search()} aria-label={title}>
        <Field id="words" label={t('search:words')}>
          <TextInput name="q" type="search" defaultValue={words} maxLength={200} />
        </Field>
        <Button look="primary" icon="search">
          {t('search:submit')}
        </Button>
      </form>
      {asked && reports.length + acts.length === 0 && (
        <EmptyState title={t('search:noneTitle')}>{t('search:none')}</EmptyState>
      )}
      {reports.length > 0 && (
        <Section title={t('search:reports')}>
          <ul className="list">
            {reports.map((report) => (
              <li key={report.id}>
                <a href={paths.report(report.id)}>
                  {report.number !== null && `№\u00A0${report.number}. `}
                  {report.title}
                </a>{' '}
                <Status status={report.status as StatusKey} />
                <p className="md sub">
                  <Excerpt text={report.excerpt} />
                </p>
              </li>
            ))}
          </ul>
          {reports.length === limit && <p className="mut md">{t('search:more', { limit })}</p>}
        </Section>
      )}
      {acts.length > 0 && (
        <Section title={t('search:acts')}>
          <ul className="list">
            {acts.map((act) => (
              <li key={act.id} lang={act.textLanguage}>
                <a href={paths.act(act.key)}>{act.short}</a>
                <p className="md mut">
                  {[act.type, act.date ?? act.dateText, act.number].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
