import { useLoaderData } from '@remix-run/react';
import { saveGroup } from '#app/features/groups/commands/save-group.server.ts';
import { GroupFields } from '#app/features/groups/components/group-fields.tsx';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { listRegions } from '#app/features/groups/queries/list-regions.server.ts';
import { saveGroupSchema } from '#app/features/groups/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('group.profile.edit', async ({ actor, lang, params, t }) => {
  const group = await getGroup(actor, params.id!, lang);
  if (!group.may.edit) throw new Forbidden();
  return { title: t('groups:edit.title'), group, regions: await listRegions(lang) };
});

export const action = formAction({
  default: intent({
    needs: 'group.profile.edit',
    schema: saveGroupSchema,
    async run({ command, params }, input) {
      const groupId = params.id!;
      const saved = await saveGroup(command, { ...input, groupId });
      if (!saved.ok) return saved;
      return { ok: true, to: paths.group(groupId), toast: { key: 'groups:toast.saved' } };
    },
  }),
});

export default function EditGroup() {
  const { t } = useI18n();
  const { title, group, regions } = useLoaderData<typeof loader>();
  const form = useFormState();
  const values = {
    name: form.value('name', group.name),
    kind: form.value('kind', group.kind),
    about: form.value('about', group.about),
    regions: form.values(
      'regions',
      group.regions.map(({ key }) => key),
    ),
  };
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.group(group.id)} label={group.name} />}
        title={title}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="version" value={group.rowVersion} />
        <GroupFields values={values} error={form.error} regions={regions} />
        <p className="buttons">
          <Button look="primary">{t('groups:edit.submit')}</Button>
          <ButtonLink href={paths.group(group.id)}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
