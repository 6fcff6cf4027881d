import { useLoaderData } from '@remix-run/react';
import { VersionDiff } from '#app/features/reports/components/version-diff.tsx';
import { VersionPins } from '#app/features/reports/components/version-pins.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import {
  listVersions,
  type VersionsPage,
} from '#app/features/reports/queries/list-versions.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('report.read', async ({ actor, lang, params, t, url }) => {
  const number = Number(url.searchParams.get('number') ?? NaN);
  const versions = await listVersions(actor, {
    id: params.id!,
    lang,
    number: Number.isInteger(number) ? number : null,
  });
  if (!versions) throw new NotFound();
  return { title: t('reports:versions.title'), page: versions };
});

/** The versions of a report, each with its reason, and what one of them changed. */
export default function Versions() {
  const { page: shown } = useLoaderData<typeof loader>() as { page: VersionsPage };
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  const { id, isDraft, versions, title } = shown;
  const back = isDraft ? paths.editReport(id) : paths.report(id);
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={back} label={shownName(shown) ?? t('reports:check.crumb')}>
            {t('reports:versions.title')}
          </Breadcrumb>
        }
        title={t('reports:versions.title')}
        lead={title || t('reports:untitled')}
      />
      <div className="cols">
        <div>
          <Section
            title={
              shown.before
                ? t('reports:versions.changes', {
                    to: shown.shown.number,
                    from: shown.before.number,
                  })
                : t('reports:versions.first', { number: shown.shown.number })
            }
          >
            <VersionDiff
              before={shown.before?.version ?? null}
              after={shown.shown.version}
              language={shown.language}
            />
          </Section>
          {shown.shown.pins.length > 0 && (
            <Section title={t('reports:versions.norms', { number: shown.shown.number })}>
              <VersionPins pins={shown.shown.pins} />
            </Section>
          )}
        </div>
        <aside>
          <ol className="list md">
            {versions.map(({ number, savedAt, reason, author, submittedAt }) => (
              <li key={number}>
                <a
                  href={`?number=${number}`}
                  aria-current={number === shown.shown.number ? 'true' : undefined}
                >
                  {t('ui:save.version', { version: number })}
                </a>
                <br />
                <span className="mut">
                  {nameOf(author.name)} · {format.dateTime(savedAt)}
                </span>
                {submittedAt && !reason && (
                  <>
                    <br />
                    {t('reports:versions.sent')}
                  </>
                )}
                {reason && (
                  <>
                    <br />
                    {reason}
                  </>
                )}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </>
  );
}
