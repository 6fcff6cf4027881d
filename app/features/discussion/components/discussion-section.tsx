import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CIRCLE_WORDS } from '#app/ui/circle.tsx';
import { Section } from '#app/ui/section.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import type { Discussion } from '../queries/list-discussion.server.ts';
import { CircleBlock } from './circle-block.tsx';
import { PlaceProvider, type DiscussionPlace } from './place.ts';

export interface DiscussionSectionProps extends Omit<
  DiscussionPlace,
  'isReaderHidden' | 'reportId'
> {
  discussion: Discussion;
  /** The one circle that is shown, where it is one of several. */
  only?: string | undefined;
}

/**
 * The discussion of a report, `#discussion` on the page that it stands on. For whoever reads no circle
 * there is nothing at all.
 */
export function DiscussionSection({ discussion, only, ...place }: DiscussionSectionProps) {
  const { t } = useI18n();
  const { reportId, open, circles, isReaderHidden } = discussion;
  if (circles.length === 0) return null;
  return (
    <Section
      id="discussion"
      title={t('discussion:title')}
      more={open.length > 1 && <Circles discussion={discussion} only={only} />}
    >
      <PlaceProvider value={{ ...place, reportId, isReaderHidden }}>
        {circles.map((circle, at) => (
          <CircleBlock key={circle.circle} circle={circle} isFirst={at === 0} />
        ))}
      </PlaceProvider>
    </Section>
  );
}

function Circles({ discussion, only }: { discussion: Discussion; only: string | undefined }) {
  const { t } = useI18n();
  const { reportId, open, circles } = discussion;
  const countOf = (key: string) => circles.find(({ circle }) => circle === key)?.count;
  return (
    <Segmented
      label={t('discussion:circles')}
      items={[
        {
          href: only ? paths.reportDiscussion(reportId) : '#discussion',
          label: t('discussion:all'),
          current: !only,
        },
        ...open.map((circle) => ({
          href: paths.reportDiscussion(reportId, { circle }),
          label: t(`discussion:only${CIRCLE_WORDS[circle]}`),
          current: only === circle,
          ...(countOf(circle) ? { count: countOf(circle) } : {}),
        })),
      ]}
    />
  );
}
