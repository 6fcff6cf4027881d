import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { sharesBy, sumOf } from '../domain/progress.ts';
import type { CampaignHead } from '../queries/get-campaign.server.ts';
import type { CampaignCell } from '../queries/list-cells.server.ts';
import type { listChapters } from '../queries/list-parts.server.ts';
import type { PartSum } from '../queries/list-sums.server.ts';
import { ArticleStrip } from './article-strip.tsx';
import { partName } from './part-name.ts';
import { ProgressLine } from './progress-line.tsx';
import { ShareTable } from './share-table.tsx';

interface ActProgressProps {
  campaignId: string;
  act: CampaignHead['acts'][number];
  sums: readonly PartSum[];
  /** Those of its articles that are shown; without any, a link leads to them. */
  cells: readonly CampaignCell[];
  chapters: Awaited<ReturnType<typeof listChapters>>;
}

/** How far an act of a campaign has come: as a bar, as cells, by its chapters. */
export function ActProgress({ campaignId, act, sums, cells, chapters }: ActProgressProps) {
  const { t, lang } = useI18n();
  const all = sumOf(sums);
  if (!all) return null;
  const chapterOf = new Map(chapters.map((chapter) => [chapter.key, chapter]));
  const parts = sharesBy(sums, ({ chapterKey }) => chapterKey ?? act.key);
  return (
    <div className="ract">
      <h3>
        <a href={paths.act(act.key)}>{act.short}</a>
      </h3>
      <ProgressLine read={all.read} total={all.total} />
      {cells.length > 0 ? (
        <ArticleStrip campaignId={campaignId} label={act.short} cells={cells} />
      ) : (
        <p>
          <a
            href={paths.campaign(campaignId, `?strip=${all.unread ?? all.first}#articles`)}
            aria-label={`${t('reading:strip-open')}: ${act.short}`}
          >
            {t('reading:strip-open')}
          </a>
        </p>
      )}
      {cells.length > 0 && parts.length > 1 && (
        <details>
          <summary>{t('reading:by-chapter')}</summary>
          <ShareTable
            campaignId={campaignId}
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
}
