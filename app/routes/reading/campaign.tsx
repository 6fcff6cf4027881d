import { useLoaderData } from '@remix-run/react';
import { ArticleStrip, StripLegend } from '#app/features/reading/components/article-strip.tsx';
import { CampaignHeading } from '#app/features/reading/components/campaign-heading.tsx';
import { partName } from '#app/features/reading/components/part-name.ts';
import { ProgressLine } from '#app/features/reading/components/progress-line.tsx';
import { QuestionLines } from '#app/features/reading/components/question-lines.tsx';
import { ReadingList } from '#app/features/reading/components/reading-list.tsx';
import { ShareTable } from '#app/features/reading/components/share-table.tsx';
import { readOf, sharesBy } from '#app/features/reading/domain/progress.ts';
import { readingPage } from '#app/features/reading/domain/reading-page.ts';
import { getCampaign, listCells } from '#app/features/reading/queries/get-campaign.server.ts';
import { listChapters } from '#app/features/reading/queries/list-parts.server.ts';
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
  const cells = await listCells(actor, { id, lang });
  const chapterKeys = [...new Set(cells.flatMap(({ chapterKey }) => chapterKey ?? []))];
  const chapters = await listChapters(chapterKeys, lang);
  const from = Number(url.searchParams.get('from'));
  return {
    title: campaign.name,
    campaign,
    cells,
    chapters,
    from: Number.isInteger(from) ? from : 0,
  };
});

/** A campaign: what is one's own to read, then how far all of it has come. */
export default function Campaign() {
  const { t, lang } = useI18n();
  const { campaign, cells, chapters, from } = useLoaderData<typeof loader>();
  const { id, groups, acts, questions, mayManage } = campaign;
  const own = new Set(groups.filter(({ isOwn }) => isOwn).map((group) => group.id));
  const mine = cells.filter(({ groupId }) => own.has(groupId));
  const list = readingPage(mine, from);
  const groupName = new Map(groups.map((group) => [group.id, group.name]));
  const chapterOf = new Map(chapters.map((chapter) => [chapter.key, chapter]));
  const byGroup = sharesBy(cells, ({ groupId }) => groupId);
  return (
    <>
      <CampaignHeading campaign={campaign} />
      <ProgressLine read={readOf(cells)} total={cells.length} />
      {mine.length > 0 && (
        <Section
          id="own"
          title={t('reading:own')}
          more={
            list.unread !== null &&
            campaign.closedAt === null && (
              <ButtonLink look="primary" href={paths.readArticle(id, list.unread)} data-key="KeyN">
                {t(list.read > 0 ? 'reading:continue' : 'reading:start')}
              </ButtonLink>
            )
          }
        >
          <ProgressLine read={list.read} total={mine.length} words="own-progress" />
          {list.unread === null && <p className="md">{t('reading:own-done')}</p>}
          <ReadingList campaignId={id} cells={list.shown} />
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
          shares={byGroup.map((share) => ({ ...share, name: groupName.get(share.key) ?? '' }))}
        />
      </Section>
      <Section id="articles" title={t('reading:strip')}>
        <p className="md sub">{t('reading:strip-hint')}</p>
        <StripLegend />
        {acts.map((act) => {
          const ofAct = cells.filter(({ actId }) => actId === act.id);
          const parts = sharesBy(ofAct, ({ chapterKey }) => chapterKey ?? act.key);
          return (
            <div key={act.id} className="ract">
              <h3>
                <a href={paths.act(act.key)}>{act.short}</a>
              </h3>
              <ProgressLine read={readOf(ofAct)} total={ofAct.length} />
              <ArticleStrip campaignId={id} label={act.short} cells={ofAct} />
              {parts.length > 1 && (
                <details>
                  <summary>{t('reading:by-chapter')}</summary>
                  <ShareTable
                    campaignId={id}
                    caption={act.short}
                    heading={t('reading:part-column')}
                    shares={parts.map((share) => ({
                      ...share,
                      name: partName(chapterOf.get(share.key), { t, lang }),
                    }))}
                  />
                </details>
              )}
            </div>
          );
        })}
      </Section>
    </>
  );
}
