import { useLoaderData } from '@remix-run/react';
import { deleteDraft, restoreDraft } from '#app/features/reports/commands/delete-draft.server.ts';
import { findDeletable } from '#app/features/reports/queries/list-deleted.server.ts';
import { noFieldsSchema } from '#app/features/reports/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('draft.delete', async ({ actor, params, t }) => {
  const draft = await findDeletable(actor, params.id!);
  if (!draft) throw new NotFound();
  const isDeleted = draft.deletedAt !== null;
  return {
    ...draft,
    title: t(isDeleted ? 'reports:draft.restore' : 'reports:draft.delete'),
    name: draft.title,
  };
});

export const action = formAction({
  default: intent({
    needs: 'draft.delete',
    schema: noFieldsSchema,
    run: async ({ command, params }) => {
      const done = await deleteDraft(command, { reportId: params.id! });
      if (!done.ok) return done;
      const undo = { action: paths.deleteDraft(params.id!), intent: 'restore' };
      return { ok: true, to: paths.reports(), toast: { key: 'reports:toast.deleted', undo } };
    },
  }),
  restore: intent({
    needs: 'draft.delete',
    schema: noFieldsSchema,
    run: async ({ command, params }) => {
      const done = await restoreDraft(command, { reportId: params.id! });
      if (!done.ok) return done;
      return {
        ok: true,
        to: paths.editReport(params.id!),
        toast: { key: 'reports:toast.restored' },
      };
    },
  }),
});

/** Deleting a draft and bringing it back. */
export default function Deletion() {
  const { id, name, deletedAt } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const isDeleted = deletedAt !== null;
  return (
    <>
      <PageHead title={name || t('reports:untitled')} lead={t('reports:draft.deleteHint')} />
      <OtherProblem but={[]} />
      <form method="post" className="row">
        {isDeleted && <input type="hidden" name="intent" value="restore" />}
        <Button look={isDeleted ? 'primary' : 'danger'}>
          {t(isDeleted ? 'reports:draft.restore' : 'reports:draft.delete')}
        </Button>
        <ButtonLink href={isDeleted ? paths.deletedDrafts() : paths.editReport(id)} look="quiet">
          {t('reports:check.back')}
        </ButtonLink>
      </form>
    </>
  );
}
