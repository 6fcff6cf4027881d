import { useLoaderData } from '@remix-run/react';
import { inviteMember } from '#app/features/groups/commands/invite-member.server.ts';
import { RoleChoice } from '#app/features/groups/components/role-choice.tsx';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { inviteMemberSchema } from '#app/features/groups/schema.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { LanguageField } from '#app/features/people/components/language-field.tsx';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

// Coordinators invite anybody, head and administrator a first coordinator: both read the members.
export const loader = page('group.members.read', async ({ actor, lang, params, t }) => {
  const group = await getGroup(actor, params.id!, lang);
  if (!group.may.invite && !group.may.inviteFirst) throw new Forbidden();
  return {
    title: t('groups:invite.title'),
    key: newId(),
    lang,
    group: { id: group.id, name: group.name, isOwn: group.may.invite },
  };
});

export const action = formAction({
  default: intent({
    needs: 'group.members.read',
    schema: inviteMemberSchema,
    async run({ command, origin, params }, input) {
      const groupId = params.id!;
      const invited = await inviteMember({ ...command, origin }, { ...input, groupId });
      if (!invited.ok) return invited;
      return { ok: true, to: paths.group(groupId), toast: { key: 'groups:toast.invited' } };
    },
  }),
});

export default function Invite() {
  const { t } = useI18n();
  const { title, key, lang, group } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.group(group.id)} label={group.name} />}
        title={title}
        lead={t('groups:invite.lead')}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="key" value={key} />
        <EmailField value={form.value('email')} error={form.error('email')} />
        <RoleChoice
          value={form.value('role', group.isOwn ? 'member' : 'coordinator')}
          error={form.error('role')}
          {...(group.isOwn ? {} : { only: ['coordinator'] as const })}
        />
        <LanguageField
          value={form.value('language', lang)}
          label={t('groups:invite.language')}
          error={form.error('language')}
        />
        <p className="buttons">
          <Button look="primary">{t('groups:invite.submit')}</Button>
          <ButtonLink href={paths.group(group.id)}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
