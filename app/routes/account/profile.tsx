import { useLoaderData } from '@remix-run/react';
import { saveNewsChoice } from '#app/features/notifications/commands/save-news-choice.server.ts';
import { NewsChoice } from '#app/features/notifications/components/news-choice.tsx';
import { getNewsChoice } from '#app/features/notifications/queries/get-news-choice.server.ts';
import { newsChoiceSchema } from '#app/features/notifications/schema.ts';
import { saveProfile } from '#app/features/people/commands/save-profile.server.ts';
import { LanguageField } from '#app/features/people/components/language-field.tsx';
import { NameField } from '#app/features/people/components/name-field.tsx';
import { profileSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { languageHeaders } from '#app/http/language-headers.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

export const handle: Handle = { shell: 'form' };

export const loader = page(
  'user.self.edit-sessions-2fa-delete',
  async ({ actor, lang, t, session }) => {
    const { name, email, officeRole, memberships, language, theme, hasShortcuts } =
      session!.account;
    const groups = memberships.map(({ groupId, groupName, role }) => ({
      groupId,
      groupName,
      role,
    }));
    return {
      title: t('people:profile.title'),
      profile: { name, email, officeRole, language, theme, hasShortcuts },
      groups,
      news: await getNewsChoice(signedInPerson(actor), lang),
    };
  },
);

export const action = formAction({
  default: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: profileSchema,
    async run({ actor, now }, input) {
      const done = await saveProfile({ actor: signedInPerson(actor), now }, input);
      if (!done.ok) return done;
      const toast = { key: 'people:toast.profile-saved' };
      return { ok: true, to: paths.profile(), headers: languageHeaders(input.language), toast };
    },
  }),
  news: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: newsChoiceSchema,
    async run({ command }, input) {
      const done = await saveNewsChoice(command, input);
      if (!done.ok) return done;
      const toast = { key: 'notifications:toast.choice-saved' };
      return { ok: true, to: paths.profile(), toast };
    },
  }),
});

export default function Profile() {
  const { t } = useI18n();
  const { title, profile, groups, news } = useLoaderData<typeof loader>();
  const form = useFormState();
  const newsForm = useFormState('news');
  const theme = form.value('theme', profile.theme);
  const hasShortcuts = form.answer ? form.value('hasShortcuts') === 'on' : profile.hasShortcuts;
  return (
    <>
      <PageHead title={title} />
      <DescriptionList
        items={[
          { key: 'email', term: t('people:email'), value: profile.email },
          {
            key: 'office',
            term: t('people:profile.role'),
            value: profile.officeRole && t(`people:office-role.${profile.officeRole}`),
          },
          ...groups.map(({ groupId, groupName, role }) => ({
            key: groupId,
            term: t(`groups:role.${role}`),
            value: <a href={paths.group(groupId)}>{groupName}</a>,
          })),
        ]}
      />
      <FormProblem form={form} />
      <FormProblem form={newsForm} />
      <form method="post">
        <NameField value={form.value('name', profile.name)} error={form.error('name')} />
        <LanguageField
          value={form.value('language', profile.language)}
          error={form.error('language')}
        />
        <Fieldset id="theme" legend={t('people:profile.theme')} error={form.error('theme')}>
          {THEMES.map((value) => (
            <RadioRow
              key={value}
              name="theme"
              value={value}
              defaultChecked={value === theme}
              label={t(`people:theme.${value}`)}
            />
          ))}
        </Fieldset>
        <Fieldset
          id="hasShortcuts"
          legend={t('people:profile.keys')}
          error={form.error('hasShortcuts')}
        >
          <CheckboxRow
            name="hasShortcuts"
            defaultChecked={hasShortcuts}
            label={t('people:profile.keys-on')}
            hint={t('people:profile.keys-hint')}
          />
        </Fieldset>
        <p className="buttons">
          <Button look="primary">{t('people:profile.save')}</Button>
        </p>
      </form>
      {news.letters.length > 0 && (
        <Section title={t('notifications:choice.title')} id="news">
          <NewsChoice choice={news} form={newsForm} />
        </Section>
      )}
      <Section title={t('people:profile.entry')}>
        <form className="row" method="post" action={paths.signOut()} data-sign-out="">
          <ButtonLink href={paths.changeEmail()}>{t('people:email-change.title')}</ButtonLink>
          <ButtonLink href={paths.password()}>{t('people:password.change-title')}</ButtonLink>
          <ButtonLink href={paths.sessions()}>{t('people:session.title')}</ButtonLink>
          <Button>{t('people:sign-out')}</Button>
        </form>
      </Section>
    </>
  );
}
