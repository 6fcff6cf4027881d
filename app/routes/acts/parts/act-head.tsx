import { useRequisites } from '#app/features/acts/components/use-requisites.ts';
import type { ActPage } from '#app/features/acts/queries/get-act.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

interface ActHeadProps {
  act: ActPage;
  mayReport: boolean;
  mayCorrect: boolean;
}

/** What the act is, and whether it is in force; where it is not, what stands in its place. */
export function ActHead({ act, mayReport, mayCorrect }: ActHeadProps) {
  const { t, format } = useI18n();
  const requisites = useRequisites();
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  const status = t(`acts:${act.status}`);
  return (
    <PageHead
      crumb={
        <Breadcrumb href={paths.acts()} label={t('acts:title')}>
          {act.adiletId ?? act.key}
        </Breadcrumb>
      }
      title={
        <a className="act-name" href={paths.act(act.key)} lang={act.textLanguage}>
          {act.title}
        </a>
      }
      meta={
        <>
          <span>{requisites(act)}</span>
          <span className={act.status === 'in_force' ? undefined : 'b'}>
            {act.statusAsOf ? t('acts:asOf', { status, date: day(act.statusAsOf) }) : status}
          </span>
          <span>
            <a href={paths.actConflicts(act.key)}>{t('conflict:act.title')}</a>
          </span>
          {act.successor && (
            <span>
              {t('acts:successor')}:{' '}
              <a href={paths.act(act.successor.key)}>{act.successor.short}</a>
            </span>
          )}
        </>
      }
      actions={
        <>
          {mayCorrect && (
            <ButtonLink href={paths.actRequisites(act.key)}>{t('requisites:link')}</ButtonLink>
          )}
          {mayReport && (
            <ButtonLink look="primary" icon="plus" href={paths.newReport(act.key)}>
              {t('acts:report')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
