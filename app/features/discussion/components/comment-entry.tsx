import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Comment } from '#app/ui/comment.tsx';
import { NearTime } from '#app/ui/time.tsx';
import type { CircleView, CommentView } from '../domain/discussion-view.ts';
import { CommentText } from './comment-text.tsx';
import { EditBox } from './edit-box.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { usePlace } from './place.ts';

/** One comment with what its reader may do about it. */
export function CommentEntry({ comment, circle }: { comment: CommentView; circle: CircleView }) {
  const { t } = useI18n();
  const { reportId, now, edited } = usePlace();
  const { id, author, at, isEdited, isRemoved, versions, addsTo } = comment;
  const history = { href: paths.commentHistory(reportId, id), versions };
  const isBeingEdited = edited === id && comment.mayEdit;
  return (
    <Comment
      id={`comment-${id}`}
      author={author}
      at={at}
      now={now}
      firstNew={comment.isFirstNew}
      {...(isEdited && !isRemoved ? { edited: history } : {})}
      actions={isBeingEdited ? null : <Acts comment={comment} />}
    >
      {addsTo && (
        <p className="mut sm">
          {t('discussion:addition')} <NearTime value={addsTo} now={now} />
        </p>
      )}
      {isRemoved && <p className="mut">{t('discussion:removed')}</p>}
      {isBeingEdited && <EditBox comment={comment} circle={circle.circle} />}
      {!isRemoved && !isBeingEdited && (
        <CommentText body={comment.body} mentions={comment.mentions} links={comment.links} />
      )}
    </Comment>
  );
}

function Acts({ comment }: { comment: CommentView }) {
  const { t } = useI18n();
  const { reportId } = usePlace();
  const { id, mayEdit, mayAddTo, mayRemove } = comment;
  if (!mayEdit && !mayAddTo && !mayRemove) return null;
  const here = (query: Record<string, string>, part: string) =>
    `${paths.reportDiscussion(reportId, query)}#${part}`;
  return (
    <>
      {mayEdit && (
        <a className="btn qui sm" href={here({ edit: id }, `comment-${id}`)}>
          {t('discussion:edit')}
        </a>
      )}
      {mayAddTo && (
        <a className="btn qui sm" href={here({ add: id }, `say-${id}`)}>
          {t('discussion:add')}
        </a>
      )}
      {mayRemove && <Remove id={id} />}
    </>
  );
}

/** Taking a comment away cannot be taken back, so it is asked twice. */
function Remove({ id }: { id: string }) {
  const { t } = useI18n();
  const { reportId, back } = usePlace();
  return (
    <details className="twice">
      <summary className="btn qui sm">{t('discussion:remove')}</summary>
      <form method="post" action={paths.reportDiscussion(reportId)}>
        <HiddenFields values={{ intent: 'remove', comment: id, back }} />
        <p className="sm">{t('discussion:removeAsk')}</p>
        <Button look="danger" small>
          {t('discussion:removeSure')}
        </Button>
      </form>
    </details>
  );
}
