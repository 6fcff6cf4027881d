import type { ActHit } from '#app/features/search/queries/search-acts.server.ts';
import { ActHits } from '#app/features/search/components/act-hits.tsx';
import { CommentHits } from '#app/features/search/components/comment-hits.tsx';
import { ReportHits } from '#app/features/search/components/report-hits.tsx';
import { SourceHits } from '#app/features/search/components/source-hits.tsx';
import { searchAddress, type HitKind } from '#app/features/search/domain/search-address.ts';
import type { Found } from '#app/features/search/queries/search.server.ts';
import { KeptPart } from '#app/frame/kept.tsx';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';

/** So many acts stand among the other kinds. */
export const A_FEW_ACTS = 4;

export interface HitSectionProps {
  kind: HitKind;
  found: Omit<Found, 'counts'> & { acts: ActHit[] };
  /** Only this kind is asked for. */
  isAlone: boolean;
  after: string | null;
  text: string;
  count: number;
  /** The count as it is said. */
  counted: string;
}

/** The hits of one kind: some of them with a way to all, or a page of them. */
export function HitSection(props: HitSectionProps) {
  const { kind, found, isAlone, after, text, count, counted } = props;
  const { t } = useI18n();
  const shown = isAlone ? Infinity : shownOf(kind, found);
  const toAll = paths.search(searchAddress({ text, kind }));
  return (
    <Section
      title={t(`search:kind.${kind}`)}
      more={
        count > shown ? (
          <a href={toAll}>{t('search:all', { count: counted })}</a>
        ) : (
          count > 1 && kind !== 'act' && <span className="mut md">{t('search:newest')}</span>
        )
      }
    >
      {count === 0 ? <p className="md sub">{t('search:noneOfKind')}</p> : <Hits {...props} />}
      {isAlone && (
        <Pager
          {...(after ? { previousHref: toAll } : {})}
          {...(found.next
            ? { nextHref: paths.search(searchAddress({ text, kind, after: found.next })) }
            : {})}
        />
      )}
    </Section>
  );
}

function Hits({ kind, found, isAlone, text }: HitSectionProps) {
  switch (kind) {
    case 'report':
      return <KeptPart name="report-hits" part={ReportHits} given={{ hits: found.reports }} />;
    case 'source':
      return <KeptPart name="source-hits" part={SourceHits} given={{ hits: found.sources }} />;
    case 'comment':
      return <KeptPart name="comment-hits" part={CommentHits} given={{ hits: found.comments }} />;
    case 'act':
      return (
        <KeptPart
          name="act-hits"
          part={ActHits}
          given={{ acts: isAlone ? found.acts : found.acts.slice(0, A_FEW_ACTS), words: text }}
        />
      );
  }
}

function shownOf(kind: HitKind, found: HitSectionProps['found']): number {
  const shown = {
    report: found.reports.length,
    source: found.sources.length,
    comment: found.comments.length,
    act: A_FEW_ACTS,
  };
  return shown[kind];
}
