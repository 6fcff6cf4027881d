import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { ActText } from '#app/features/acts/components/act-text.tsx';
import { useRequisites } from '#app/features/acts/components/use-requisites.ts';
import { getAct, type ActPage } from '#app/features/acts/queries/get-act.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const loader = page('act.read', async ({ actor, lang, params, session }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  if (!act) throw new NotFound();
  const group = session?.account.memberships[0];
  const mayReport =
    group !== undefined && can(actor, 'draft.create', { id: group.groupId }).allowed;
  return { title: act.short, act, mayReport };
});

/** One act: its requisites, whether it is in force, what replaced it, and the units of its text. */
export default function ActView() {
  const { act, mayReport } = useLoaderData<typeof loader>() as { act: ActPage; mayReport: boolean };
  const { t, format } = useI18n();
  const requisites = useRequisites();
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  const status = t(`acts:${act.status}`);
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.acts()} label={t('acts:title')}>
            {act.adiletId ?? act.key}
          </Breadcrumb>
        }
        title={<span lang={act.textLanguage}>{act.title}</span>}
        meta={
          <>
            <span>{requisites(act)}</span>
            <span className={act.status === 'in_force' ? undefined : 'b'}>
              {act.statusAsOf ? t('acts:asOf', { status, date: day(act.statusAsOf) }) : status}
            </span>
          </>
        }
        actions={
          mayReport && (
            <ButtonLink look="primary" icon="plus" href={paths.newReport(act.key)}>
              {t('acts:report')}
            </ButtonLink>
          )
        }
      />
      <DescriptionList
        items={[
          { key: 'issuer', term: t('acts:issuer'), value: act.issuer },
          {
            key: 'registration',
            term: t('acts:registration'),
            value:
              act.regNumber &&
              (act.regDate
                ? t('acts:registrationOn', { number: act.regNumber, date: day(act.regDate) })
                : `№\u00A0${act.regNumber}`),
          },
          {
            key: 'adilet',
            term: t('acts:adilet'),
            value: act.url && (
              <a href={act.url} rel="noopener noreferrer nofollow ugc">
                {act.url}
              </a>
            ),
          },
          {
            key: 'successor',
            term: t('acts:successor'),
            value: act.successor && (
              <a href={paths.act(act.successor.key)}>{act.successor.short}</a>
            ),
          },
          {
            key: 'predecessors',
            term: t('acts:predecessors'),
            value:
              act.predecessors.length > 0 &&
              act.predecessors.map(({ key, short }) => (
                <span key={key}>
                  <a href={paths.act(key)}>{short}</a>
                  <br />
                </span>
              )),
          },
          { key: 'levels', term: t('acts:levels'), value: act.levels.join(', ') },
          { key: 'relevance', term: t('acts:relevance'), value: act.relevance },
        ].map((item) => ({ ...item, value: item.value === false ? null : item.value }))}
      />
      {act.editions.length === 0 ? (
        <p className="md sub sec">{t('acts:noTexts')}</p>
      ) : (
        act.editions.map((edition, index) => (
          <ActText
            key={`${edition.language} ${edition.validFrom}`}
            act={act}
            editionIndex={index}
          />
        ))
      )}
    </>
  );
}
