import { useLoaderData } from '@remix-run/react';
import { ActProgress } from '#app/features/reading/components/act-progress.tsx';
import { StripLegend } from '#app/features/reading/components/article-strip.tsx';
import { CampaignHeading } from '#app/features/reading/components/campaign-heading.tsx';
import { ProgressLine } from '#app/features/reading/components/progress-line.tsx';
import { QuestionLines } from '#app/features/reading/components/question-lines.tsx';
import { ReadingList } from '#app/features/reading/components/reading-list.tsx';
import { ShareTable } from '#app/features/reading/components/share-table.tsx';
import { sharesBy, sumOf } from '#app/features/reading/domain/progress.ts';
import { stripWindow } from '#app/features/reading/domain/strip-window.ts';
import { getCampaign } from '#app/features/reading/queries/get-campaign.server.ts';
import { listCells, listOwnCells } from '#app/features/reading/queries/list-cells.server.ts';
import { listChapters } from '#app/features/reading/queries/list-parts.server.ts';
import { listSums } from '#app/features/reading/queries/list-sums.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('signed-in', async ({ actor, lang, params, url }) => {
  const id = params.id!;
  const campaign = await getCampaign(actor, { id, lang });
  if (!campaign) throw new NotFound();
  const sums = await listSums(actor, id);
  const asked = (name: string) => {
    const position = Number(url.searchParams.get(name));
    return Number.isInteger(position) && position > 0 ? position : null;
  };
  const own = new Set(campaign.groups.filter(({ isOwn }) => isOwn).map((group) => group.id));
  const mine = sumOf(sums.filter(({ groupId }) => own.has(groupId)));
  const strip = stripWindow(
    asked('strip') ?? mine?.unread ?? sumOf(sums)?.unread ?? 1,
    Math.max(0, ...sums.map(({ last }) => last)),
  );
  const shown = new Set(
    sums
      .filter(({ first, last }) => first <= strip.to && last >= strip.from)
      .map(({ actId }) => actId),
  );
  const chapterKeys = sums.flatMap((sum) => (shown.has(sum.actId) ? (sum.chapterKey ?? []) : []));
  const [cells, list, chapters] = await Promise.all([
    listCells(actor, { id, lang, ...strip }),
    mine && listOwnCells(actor, { id, lang, from: asked('from') ?? mine.unread ?? mine.first }),
    listChapters([...new Set(chapterKeys)], lang),
  ]);
  return { title: campaign.name, campaign, sums, strip, cells, mine, list, chapters };
});

/** A campaign: what is one's own to read, then how far all of it has come. */
export default function Campaign() {
  const { t } = useI18n();
  const { campaign, sums, strip, cells, mine, list, chapters } = useLoaderData<typeof loader>();
  const { id, groups, acts, questions, mayManage } = campaign;
  const groupName = new Map(groups.map((group) => [group.id, group.name]));
  const all = sumOf(sums);
  return (
    <>
      <CampaignHeading campaign={campaign} />
      <ProgressLine read={all?.read ?? 0} total={all?.total ?? 0} />
      {mine && list && (
        <Section
          id="own"
          title={t('reading:own')}
          more={
            mine.unread !== null &&
            campaign.closedAt === null && (
              <ButtonLink look="primary" href={paths.readArticle(id, mine.unread)} data-key="KeyN">
                {t(mine.read > 0 ? 'reading:continue' : 'reading:start')}
              </ButtonLink>
            )
          }
        >
          <ProgressLine read={mine.read} total={mine.total} words="own-progress" />
          {mine.unread === null && <p className="md">{t('reading:own-done')}</p>}
          <ReadingList campaignId={id} cells={list.cells} />
          <Pager
            {...(list.next === null
              ? {}
              : {
                  nextHref: paths.campaign(id, `?from=${list.next}#own`),
                  nextLabel: t('reading:list-more'),
                })}
            {...(list.previous === null
              ? {}
              : { previousHref: paths.campaign(id, `?from=${list.previous}#own`) })}
          />
        </Section>
      )}
      {(mayManage || questions.length > 0) && (
        <Section id="questions" title={t('reading:questions')}>
          <QuestionLines campaignId={id} questions={questions} />
        </Section>
      )}
      <Section id="groups" title={t('reading:by-group')}>
        <ShareTable
          campaignId={id}
          caption={t('reading:by-group')}
          heading={t('reading:who')}
          shares={sharesBy(sums, ({ groupId }) => groupId).map((share) => ({
            ...share,
            name: groupName.get(share.key) ?? '',
          }))}
        />
      </Section>
      <Section id="articles" title={t('reading:strip')}>
        <p className="md sub">{t('reading:strip-hint')}</p>
        <StripLegend />
        {acts.map((act) => {
          const ofAct = sums.filter(({ actId }) => actId === act.id);
          return (
            <ActProgress
              key={act.id}
              campaignId={id}
              act={act}
              sums={ofAct}
              cells={cells.filter(({ actId }) => actId === act.id)}
              chapters={chapters}
            />
          );
        })}
        <Pager
          {...(strip.next === null
            ? {}
            : {
                nextHref: paths.campaign(id, `?strip=${strip.next}#articles`),
                nextLabel: t('reading:strip-next'),
              })}
          {...(strip.previous === null
            ? {}
            : { previousHref: paths.campaign(id, `?strip=${strip.previous}#articles`) })}
        />
      </Section>
    </>
  );
}
