import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CIRCLE_WORDS } from '#app/ui/circle.tsx';
import type { CircleView, ThreadView } from '../domain/discussion-view.ts';
import { CommentEntry } from './comment-entry.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { usePlace } from './place.ts';
import { SayBox } from './say-box.tsx';

export interface ThreadBlockProps {
  thread: ThreadView;
  circle: CircleView;
  /** Whether the box for an answer stands open. */
  isOpen: boolean;
}

/** One thread: what was said, then the box for an answer and the button that settles it. */
export function ThreadBlock({ thread, circle, isOpen }: ThreadBlockProps) {
  const { t } = useI18n();
  const { id, comments, isResolved } = thread;
  const said = comments.map((comment) => (
    <CommentEntry key={comment.id} comment={comment} circle={circle} />
  ));
  if (!isResolved) {
    return (
      <section className="thread" id={`thread-${id}`}>
        {said}
        {circle.mayWrite && <Answer thread={thread} circle={circle} isOpen={isOpen} />}
      </section>
    );
  }
  return (
    <section className="thread" id={`thread-${id}`}>
      <details className="fold" open={comments.some(({ isFirstNew }) => isFirstNew) || undefined}>
        <summary>{t('discussion:resolved', { count: comments.length })}</summary>
        {said}
        {circle.mayWrite && <Settle thread={thread} />}
      </details>
    </section>
  );
}

function Answer({ thread, circle, isOpen }: ThreadBlockProps) {
  const { t } = useI18n();
  const { addedTo, refused } = usePlace();
  const isRefused = refused?.thread === thread.id;
  const addsTo = isRefused ? refused.adds : addedTo;
  const added = thread.comments.find(({ id, mayAddTo }) => mayAddTo && id === addsTo);
  const box = (
    <SayBox
      circle={circle}
      sayKey={thread.key}
      thread={thread.id}
      {...(added ? { adds: added.id } : {})}
    />
  );
  return (
    <div className="after">
      {isOpen || added || isRefused ? (
        <div className="wide">{box}</div>
      ) : (
        <details className="answer">
          <summary className="btn sm">
            {t(`discussion:answer${CIRCLE_WORDS[circle.circle]}`)}
          </summary>
          {box}
        </details>
      )}
      <Settle thread={thread} />
    </div>
  );
}

function Settle({ thread: { id, isResolved } }: { thread: ThreadView }) {
  const { t } = useI18n();
  const { reportId, back } = usePlace();
  return (
    <form method="post" action={paths.reportDiscussion(reportId)}>
      <HiddenFields
        values={{ intent: 'resolve', thread: id, resolved: isResolved ? 'no' : 'yes', back }}
      />
      <Button look="quiet" small icon={isResolved ? 'undo-2' : 'check'}>
        {t(isResolved ? 'discussion:reopen' : 'discussion:resolve')}
      </Button>
    </form>
  );
}
