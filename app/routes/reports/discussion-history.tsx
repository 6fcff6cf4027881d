import { useLoaderData } from '@remix-run/react';
import { CommentText } from '#app/features/discussion/components/comment-text.tsx';
import { commentHistory } from '#app/features/discussion/queries/comment-history.server.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Circle, CIRCLE_MARKS } from '#app/ui/circle.tsx';
import { Comment } from '#app/ui/comment.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

/** What a comment says and what it said before. */
export const loader = page('comment.shared.read', async ({ params, actor, now, t }) => {
  const { id: reportId = '', commentId = '' } = params;
  const { comment, versions } = await commentHistory(actor, { reportId, commentId });
  return { reportId, comment, versions, now, title: t('discussion:history') };
});

export default function CommentHistoryPage() {
  const { reportId, comment, versions, now } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const back = `${paths.reportDiscussion(reportId)}#comment-${comment.id}`;
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={back} label={t('discussion:title')} />}
        title={t('discussion:history')}
      />
      <Circle circle={comment.circle} />
      <div className={`th ${CIRCLE_MARKS[comment.circle]}`}>
        {versions.map(({ number, body, at, links }, index) => (
          <Comment
            key={number}
            id={`version-${number}`}
            author={{
              ...comment.author,
              from: t(index === 0 ? 'discussion:historyNow' : 'discussion:historyBefore'),
            }}
            at={at}
            now={now}
          >
            <CommentText body={body} links={links} mentions={index === 0 ? comment.mentions : []} />
          </Comment>
        ))}
      </div>
    </>
  );
}
