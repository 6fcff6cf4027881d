import { useLoaderData } from '@remix-run/react';
import { RecheckChip, RecheckSays } from '#app/features/reports/components/recheck-item.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import {
  listRechecks,
  recheckViews,
  type RecheckLine,
  type RecheckView,
} from '#app/features/reports/queries/list-rechecks.server.ts';
import { readRecheckAddress } from '#app/features/reports/schema.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { StatusPill } from '#app/ui/status.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

export const loader = page('report.recheck', async ({ actor, lang, t, url }) => {
  const address = readRecheckAddress(url.searchParams);
  const list = await listRechecks(actor, { ...address, lang });
  return { title: t('recheck:list.title'), view: address.view, views: [...recheckViews], ...list };
});

interface Loaded {
  view: RecheckView;
  views: RecheckView[];
  lines: RecheckLine[];
  next: string | null;
}

/** Every report that the reader sees and whose norms have changed. */
export default function Rechecks() {
  const { view, views, lines, next } = useLoaderData<typeof loader>() as unknown as Loaded;
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('recheck:list.title')} lead={t(`recheck:list.${view}Lead`)} />
      <Tabs
        label={t('recheck:list.views')}
        items={views.map((one) => ({
          href: paths.rechecks({ view: one }),
          label: t(`recheck:list.${one}`),
          current: one === view,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={t(`recheck:list.${view}None`)} heading="h2">
          {t('recheck:list.noneHint')}
        </EmptyState>
      ) : (
        <ul className="list sec-b">
          {lines.map((line) => (
            <Line key={line.recheck.id} line={line} />
          ))}
        </ul>
      )}
      <Pager {...(next ? { nextHref: paths.rechecks({ view, after: next }) } : {})} />
    </>
  );
}

function Line({ line }: { line: RecheckLine }) {
  const { t, format } = useI18n();
  const { recheck, reportId, status } = line;
  const isDraft = status === 'draft';
  const facts = [
    shownName(line) ?? t('notifications:draft'),
    line.assignee && t('recheck:list.holder', { name: line.assignee }),
    format.date(recheck.answeredAt ?? recheck.raisedAt),
  ].filter(Boolean);
  return (
    <li className="row sp">
      <div>
        <p>
          <RecheckChip recheck={recheck} />
        </p>
        <p>
          <a
            href={isDraft ? paths.editReport(reportId) : paths.report(reportId)}
            lang={line.language}
          >
            {line.title || t('reports:untitled')}
          </a>{' '}
          <StatusPill status={status} />
        </p>
        <p className="md sub">
          <RecheckSays recheck={recheck} />
        </p>
        {recheck.note && <blockquote className="md">{recheck.note}</blockquote>}
        <p className="md mut num">{facts.join(' · ')}</p>
      </div>
      <ButtonLink href={paths.recheckReport(reportId, recheck.id)} small>
        {t('recheck:look')}
      </ButtonLink>
    </li>
  );
}
