import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { GroupFields } from '#app/features/groups/components/group-fields.tsx';
import { listRegions } from '#app/features/groups/queries/list-regions.server.ts';
import { newGroupSchema } from '#app/features/groups/schema.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { LanguageField } from '#app/features/people/components/language-field.tsx';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { newId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('group.first-coordinator.invite', async ({ actor, lang, t }) => ({
  title: t('groups:new.title'),
  key: newId(),
  lang,
  regions: await listRegions(lang),
  isApproved: can(actor, 'group.approve-suspend-merge').allowed,
}));

export const action = formAction({
  default: intent({
    needs: 'group.first-coordinator.invite',
    schema: newGroupSchema,
    async run({ command, origin }, input) {
      const created = await createGroup({ ...command, origin }, input);
      if (!created.ok) return created;
      return { ok: true, to: paths.group(created.id), toast: { key: 'groups:toast.created' } };
    },
  }),
});

export default function NewGroup() {
  const { t } = useI18n();
  const { title, key, lang, regions, isApproved } = useLoaderData<typeof loader>();
  const form = useFormState();
  const values = {
    name: form.value('name'),
    kind: form.value('kind'),
    about: form.value('about'),
    regions: form.values('regions'),
  };
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.groups()} label={t('groups:list.title-all')} />}
        title={title}
        lead={t(isApproved ? 'groups:new.lead' : 'groups:new.lead-waits')}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="key" value={key} />
        <GroupFields values={values} error={form.error} regions={regions} />
        <Section title={t('groups:new.coordinator')}>
          <EmailField
            hint={t('groups:new.coordinator-hint')}
            value={form.value('email')}
            error={form.error('email')}
          />
          <LanguageField
            value={form.value('language', lang)}
            label={t('groups:invite.language')}
            error={form.error('language')}
          />
        </Section>
        <p className="buttons">
          <Button look="primary">{t('groups:new.submit')}</Button>
          <ButtonLink href={paths.groups()}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
