import { useLoaderData } from '@remix-run/react';
import { couldEver } from '#app/access/can.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { ActConflictList } from '#app/features/reports/components/act-conflict-list.tsx';
import { listActConflicts } from '#app/features/reports/queries/list-act-conflicts.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const loader = page('act.read', async ({ actor, lang, params, session, t, url }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  if (!act) throw new NotFound();
  const asked = url.searchParams.get('after');
  const after = isId(asked) ? asked : null;
  const found = await listActConflicts(actor, { actKey: act.key, lang, after });
  const isMember = (session?.account.memberships.length ?? 0) > 0;
  return {
    title: t('conflict:act.pageTitle', { act: act.short }),
    act: { key: act.key, short: act.short, textLanguage: act.textLanguage },
    ...found,
    isFirst: after === null,
    isMember,
    isTriager: couldEver(actor, 'report.triage-state.set').allowed,
  };
});

/** The reports in which norms of an act stand against others, from whichever side they are looked for. */
export default function ActConflicts() {
  const { act, conflicts, next, isFirst, isMember, isTriager } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const here = paths.actConflicts(act.key);
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.act(act.key)} label={act.short}>
            {t('conflict:act.title')}
          </Breadcrumb>
        }
        title={t('conflict:act.title')}
        lead={t('conflict:act.lead')}
        meta={
          <>
            {isMember && <a href={paths.reports(`?act=${act.key}`)}>{t('conflict:act.all')}</a>}
            {isTriager && <a href={paths.review(`?act=${act.key}`)}>{t('conflict:act.queue')}</a>}
          </>
        }
      />
      {conflicts.length === 0 ? (
        <EmptyState title={t('conflict:act.none')} heading="h2">
          {t('conflict:act.noneMore')}
        </EmptyState>
      ) : (
        <ActConflictList conflicts={conflicts} />
      )}
      <Pager
        {...(isFirst ? {} : { previousHref: here })}
        {...(next ? { nextHref: `${here}?after=${next}` } : {})}
      />
    </>
  );
}
