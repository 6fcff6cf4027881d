import { useLoaderData } from '@remix-run/react';
import { MergeChoice, MergeConfirmation } from '#app/features/groups/components/merge-forms.tsx';
import { mergeGroupSchema } from '#app/features/groups/schema.ts';
import { mergeGroups } from '#app/features/reports/commands/merge-groups.server.ts';
import { previewMerge } from '#app/features/reports/queries/preview-merge.server.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('group.approve-suspend-merge', async (context) => {
  const { actor, now, params, t, url } = context;
  const into = url.searchParams.get('into');
  const groupId = params.id!;
  const merge = await previewMerge(actor, { groupId, intoId: isId(into) ? into : null, now });
  return { title: t('groups:merge.title'), groupId, ...merge };
});

export const action = formAction({
  default: intent({
    needs: 'group.approve-suspend-merge',
    schema: mergeGroupSchema,
    async run({ command, params }, input) {
      const done = await mergeGroups(command, { groupId: params.id!, ...input });
      if (!done.ok) return done;
      return { ok: true, to: paths.group(input.intoId), toast: { key: 'groups:toast.merged' } };
    },
  }),
});

/** The head merges a group into another: which one first, then what happens, confirmed by the name. */
export default function MergeGroup() {
  const { t } = useI18n();
  const { title, groupId, name, choice, into } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <>
      <PageHead crumb={<Breadcrumb href={paths.group(groupId)} label={name} />} title={title} />
      <FormProblem form={form} />
      {into ? (
        <MergeConfirmation groupId={groupId} name={name} into={into} form={form} />
      ) : (
        <MergeChoice name={name} choice={choice} cancel={t('people:cancel')} groupId={groupId} />
      )}
    </>
  );
}
