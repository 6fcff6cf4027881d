import { useLoaderData } from '@remix-run/react';
import { addPerson, removePerson } from '#app/features/reports/commands/change-people.server.ts';
import { getPeople, type PeoplePage } from '#app/features/reports/queries/get-people.server.ts';
import { addPersonSchema, removePersonSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Person } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('draft.read', async ({ actor, lang, params, t }) => {
  const people = await getPeople(actor, { id: params.id!, lang });
  if (!people) throw new NotFound();
  return { title: t('reports:people.page'), page: people };
});

export const action = formAction({
  default: intent({
    needs: 'draft.edit',
    schema: addPersonSchema,
    run: async ({ command, params }, input) => {
      const done = await addPerson(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.personAdded' } } : done;
    },
  }),
  remove: intent({
    needs: 'draft.edit',
    schema: removePersonSchema,
    run: async ({ command, params }, input) => {
      const done = await removePerson(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.personRemoved' } } : done;
    },
  }),
});

/** Who writes a draft, and who is on the list of a confidential one. */
export default function People() {
  const { page: shown } = useLoaderData<typeof loader>() as { page: PeoplePage };
  const { t } = useI18n();
  const form = useFormState();
  const mistakes = form.mistakes();
  const { id, people, isConfidential, mayChange } = shown;
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={`${paths.editReport(id)}#who`} label={t('reports:check.crumb')}>
            {t('reports:people.page')}
          </Breadcrumb>
        }
        title={t('reports:people.page')}
        lead={shown.title || t('reports:untitled')}
      />
      <ErrorSummary title={t('reports:edit.mistakes')} mistakes={mistakes} />
      {form.refusal && mistakes.length === 0 && <Banner tone="bad">{form.refusal}</Banner>}
      <p className="md sub">
        {t(isConfidential ? 'reports:people.confidential' : 'reports:people.ordinary', {
          group: shown.group,
        })}
      </p>
      <ul className="list">
        {people.map(({ id: accountId, name, relation }) => (
          <li key={`${accountId} ${relation}`} className="row sp">
            <span className="row">
              <Person name={name} note={t(`reports:relation.${relation}`)} />
            </span>
            {mayChange && relation !== 'author' && accountId && (
              <form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="accountId" value={accountId} />
                <input type="hidden" name="part" value={relation} />
                <Button
                  small
                  look="quiet"
                  aria-label={t('reports:people.removeName', { name: name ?? '' })}
                >
                  {t('reports:people.remove')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Section title={t('reports:people.add')}>
          <form method="post">
            <Field
              id="email"
              label={t('reports:people.email')}
              hint={t('reports:people.emailHint')}
              error={form.error('email')}
            >
              <TextInput
                name="email"
                type="email"
                autoComplete="off"
                required
                defaultValue={form.value('email')}
              />
            </Field>
            {isConfidential ? (
              <Fieldset id="part" legend={t('reports:people.part')}>
                <RadioRow
                  name="part"
                  value="named"
                  defaultChecked={form.value('part', 'named') === 'named'}
                  label={t('reports:people.reads')}
                />
                <RadioRow
                  name="part"
                  value="co_author"
                  defaultChecked={form.value('part', 'named') === 'co_author'}
                  label={t('reports:people.writes')}
                />
              </Fieldset>
            ) : (
              <input type="hidden" name="part" value="co_author" />
            )}
            <div className="sec-b">
              <Button look="primary" icon="user-plus">
                {t('reports:people.addButton')}
              </Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
