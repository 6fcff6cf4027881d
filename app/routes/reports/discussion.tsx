import { useLoaderData } from '@remix-run/react';
import { editComment } from '#app/features/discussion/commands/edit-comment.server.ts';
import { markRead } from '#app/features/discussion/commands/mark-read.server.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { removeComment } from '#app/features/discussion/commands/remove-comment.server.ts';
import { resolveThread } from '#app/features/discussion/commands/resolve-thread.server.ts';
import { RefusedWords } from '#app/features/discussion/components/refused-words.tsx';
import { DiscussionSection } from '#app/features/discussion/components/discussion-section.tsx';
import { circles } from '#app/features/discussion/domain/circles.ts';
import { getDiscussion } from '#app/features/discussion/queries/get-discussion.server.ts';
import * as schema from '#app/features/discussion/schema.ts';
import { readOfReport } from '#app/features/notifications/commands/read-of-report.server.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

const asId = (value: string | null) => (isId(value) ? value : null);

export const handle: Handle = { shell: 'form' };

/** What is said about one report, on a page of its own. */
export const loader = page('comment.shared.read', async ({ params, url, actor, now, t }) => {
  const { id: reportId = '' } = params;
  const query = url.searchParams;
  const circle = circles.find((one) => one === query.get('circle')) ?? null;
  const before = asId(query.get('before'));
  const found = await getDiscussion(actor, { reportId, now, circle, before });
  return {
    ...found,
    reportId,
    now,
    only: circle,
    before,
    edited: asId(query.get('edit')),
    addedTo: asId(query.get('add')),
    title: t('discussion:pageTitle', { name: found.name ?? t('discussion:draft') }),
    reportTitle: found.title,
  };
});

/** Back to where the form stood. */
const to = (reportId: string, back: 'report' | 'discussion', part: string) =>
  back === 'report' ? paths.report(reportId, part) : `${paths.reportDiscussion(reportId)}#${part}`;

export const action = formAction({
  default: intent({
    needs: 'comment.shared.write',
    schema: schema.postCommentSchema,
    run: async ({ command, params: { id: reportId = '' } }, { back, ...input }) => {
      const done = await postComment(command, { ...input, reportId });
      return done.ok ? { ok: true, to: to(reportId, back, `comment-${done.commentId}`) } : done;
    },
  }),
  edit: intent({
    needs: 'comment.own.edit',
    schema: schema.editCommentSchema,
    run: async ({ command, params: { id: reportId = '' } }, { back, ...input }) => {
      const done = await editComment(command, { ...input, reportId });
      return done.ok ? { ok: true, to: to(reportId, back, `comment-${input.comment}`) } : done;
    },
  }),
  remove: intent({
    needs: 'comment.moderate',
    schema: schema.removeCommentSchema,
    run: async ({ command, params: { id: reportId = '' } }, { back, comment }) => {
      const done = await removeComment(command, { reportId, comment });
      return done.ok ? { ok: true, to: to(reportId, back, `comment-${comment}`) } : done;
    },
  }),
  resolve: intent({
    needs: 'comment.shared.write',
    schema: schema.resolveThreadSchema,
    run: async ({ command, params: { id: reportId = '' } }, { back, ...input }) => {
      const done = await resolveThread(command, { ...input, reportId });
      return done.ok ? { ok: true, to: to(reportId, back, `thread-${input.thread}`) } : done;
    },
  }),
  read: intent({
    needs: 'comment.shared.read',
    schema: schema.markReadSchema,
    run: async ({ command, params: { id: reportId = '' } }, { back, circle, until }) => {
      const done = await markRead(command, { reportId, circle, until });
      if (!done.ok) return done;
      await readOfReport(command, { reportId, circle });
      return { ok: true, to: to(reportId, back, `circle-${circle}`) };
    },
  }),
});

/** The words of a form that was refused, to stand in its box again. */
function useRefused() {
  const said = useFormState();
  const edited = useFormState('edit');
  const form = edited.answer ? edited : said;
  if (!form.answer) return undefined;
  return {
    circle: form.value('circle'),
    thread: form.value('thread'),
    adds: form.value('adds'),
    text: form.value('text'),
    comment: form.value('comment'),
    mistakes: form.mistakes(),
    reason: form.refusal ?? '',
    mentioned: form.values('mention'),
    refusal: form.mistakes().length === 0 ? form.refusal : undefined,
    error: form.error('text'),
    mentionError: form.error('mention'),
  };
}

export default function DiscussionPage() {
  const { name, reportTitle, reportId, discussion, now, ...asked } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const refused = useRefused();
  const shown = [name ?? t('discussion:draft'), reportTitle].filter(Boolean).join('. ');
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.report(reportId, 'discussion')}
            label={t('discussion:backToReport')}
          />
        }
        title={shown}
        meta={
          asked.before && (
            <a href={paths.reportDiscussion(reportId, { circle: asked.only ?? '' })}>
              {t('discussion:newest')}
            </a>
          )
        }
      />
      <OtherProblem but={['default', 'edit']} />
      {refused && (
        <RefusedWords refused={refused} circles={discussion.circles} edited={asked.edited} />
      )}
      <DiscussionSection
        discussion={discussion}
        now={now}
        back="discussion"
        only={asked.only ?? undefined}
        edited={asked.edited ?? undefined}
        addedTo={asked.addedTo ?? undefined}
        refused={refused}
      />
    </>
  );
}
