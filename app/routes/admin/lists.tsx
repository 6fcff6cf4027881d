import { useLoaderData } from '@remix-run/react';
import { saveReferenceEntry } from '#app/features/acts/commands/save-reference-entry.server.ts';
import { ReferenceForm } from '#app/features/acts/components/reference-form.tsx';
import { referenceLists } from '#app/features/acts/domain/reference-lists.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import { referenceEntrySchema } from '#app/features/acts/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Fold } from '#app/ui/fold.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('reference-data.edit', async ({ t }) => ({
  title: t('lists:title'),
  entries: await listReference(),
}));

export const action = formAction({
  default: intent({
    needs: 'reference-data.edit',
    schema: referenceEntrySchema,
    async run({ command }, { entry, ...input }) {
      const done = await saveReferenceEntry(command, { ...input, key: entry });
      if (!done.ok) return done;
      return {
        ok: true,
        to: `${paths.reference()}#${input.list}`,
        toast: { key: 'lists:toast.saved' },
      };
    },
  }),
});

export default function Lists() {
  const { t, lang } = useI18n();
  const { title, entries } = useLoaderData<typeof loader>();
  const form = useFormState();
  const shown = { ru: 'labelRu', kk: 'labelKk', en: 'labelEn' } as const;
  return (
    <>
      <PageHead title={title} lead={t('lists:lead')} />
      <FormProblem form={form} prefix={`${form.value('list')}-${form.value('entry')}-`} />
      {referenceLists.map((list) => {
        const own = entries.filter((entry) => entry.list === list);
        return (
          <Section
            key={list}
            id={list}
            title={t(`lists:list.${list}`)}
            more={<span className="mut">{t('lists:entries', { count: own.length })}</span>}
          >
            {own.map((entry) => {
              const isOpen = form.value('list') === list && form.value('entry') === entry.key;
              const label = entry[shown[lang]];
              const summary = entry.isActive ? label : `${label} · ${t('lists:inactive')}`;
              return (
                <Fold key={entry.key} summary={summary} open={isOpen}>
                  <ReferenceForm entry={entry} {...(isOpen ? { form } : {})} />
                </Fold>
              );
            })}
          </Section>
        );
      })}
    </>
  );
}
