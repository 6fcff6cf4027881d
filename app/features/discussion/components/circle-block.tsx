import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Circle, CIRCLE_MARKS, CIRCLE_WORDS } from '#app/ui/circle.tsx';
import type { CircleView } from '../domain/discussion-view.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { usePlace } from './place.ts';
import { SayBox } from './say-box.tsx';
import { ThreadBlock } from './thread-block.tsx';

/** One circle: its band, its threads along its rule, the box in which a new one begins. */
export function CircleBlock({ circle: view, isFirst }: { circle: CircleView; isFirst: boolean }) {
  const { t } = useI18n();
  const { reportId } = usePlace();
  const { circle, threads, before, mayWrite } = view;
  const last = threads.findLast(({ isResolved }) => !isResolved);
  return (
    <section aria-label={t(`ui:circle.${circle}`)}>
      <Circle circle={circle} people={view.people} />
      <div
        className={`th ${CIRCLE_MARKS[circle]}`}
        id={`circle-${circle}`}
        data-live={`report:${reportId}`}
        data-live-say={t(`discussion:news${CIRCLE_WORDS[circle]}`)}
      >
        {before && (
          <a className="sm" href={paths.reportDiscussion(reportId, { circle, before })}>
            {t('discussion:earlier')}
          </a>
        )}
        {threads.length === 0 && (
          <p className="mut">{t(`discussion:empty${CIRCLE_WORDS[circle]}`)}</p>
        )}
        {threads.map((thread) => (
          <ThreadBlock
            key={thread.id}
            thread={thread}
            circle={view}
            isOpen={isFirst && thread === last}
          />
        ))}
        <div className="after">
          {mayWrite && <Begin circle={view} isOpen={isFirst && last === undefined} />}
          <Seen circle={view} />
        </div>
      </div>
    </section>
  );
}

function Begin({ circle: view, isOpen }: { circle: CircleView; isOpen: boolean }) {
  const { t } = useI18n();
  const { refused } = usePlace();
  const box = <SayBox circle={view} sayKey={view.key} />;
  const isRefused = refused?.circle === view.circle && refused.thread === '';
  if (isOpen || isRefused) return <div className="wide">{box}</div>;
  const isFirst = view.threads.length === 0;
  return (
    <details className="answer">
      <summary className="btn sm">
        {t(isFirst ? `discussion:write${CIRCLE_WORDS[view.circle]}` : 'discussion:begin')}
      </summary>
      {box}
    </details>
  );
}

/** Marks the circle as read: by itself once it is in view, or by its button. */
function Seen({ circle: { circle, unread, newestAt } }: { circle: CircleView }) {
  const { t } = useI18n();
  const { reportId, back } = usePlace();
  if (unread === 0 || !newestAt) return null;
  const until = new Date(newestAt).toISOString();
  return (
    <form method="post" action={paths.reportDiscussion(reportId)} data-seen="">
      <HiddenFields values={{ intent: 'read', circle, until, back }} />
      <Button look="quiet" small>
        {t('discussion:markRead', { count: unread })}
      </Button>
    </form>
  );
}
