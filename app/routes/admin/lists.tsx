import { useLoaderData } from '@remix-run/react';
import { addReferenceEntry } from '#app/features/acts/commands/add-reference-entry.server.ts';
import { moveReferenceEntry } from '#app/features/acts/commands/move-reference-entry.server.ts';
import { saveActType } from '#app/features/acts/commands/save-act-type.server.ts';
import { saveReferenceEntry } from '#app/features/acts/commands/save-reference-entry.server.ts';
import { ActTypeList } from '#app/features/acts/components/act-type-list.tsx';
import { NewEntry } from '#app/features/acts/components/new-entry.tsx';
import { ReferenceRow } from '#app/features/acts/components/reference-row.tsx';
import { openLists, referenceLists } from '#app/features/acts/domain/reference-lists.ts';
import { listActTypes } from '#app/features/acts/queries/list-act-types.server.ts';
import { listClasses } from '#app/features/acts/queries/list-classes.server.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import {
  actTypeSchema,
  moveEntrySchema,
  newEntrySchema,
  referenceEntrySchema,
} from '#app/features/acts/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { ReferenceTabs } from './parts/reference-tabs.tsx';

export const loader = page('reference-data.edit', async ({ t, lang }) => ({
  title: t('lists:title'),
  entries: await listReference(),
  classes: await listClasses(lang),
  actTypes: await listActTypes(),
}));

const needs = 'reference-data.edit';

const moving = (direction: 'up' | 'down') =>
  intent({
    needs,
    schema: moveEntrySchema,
    async run({ command }, { list, entry: key, place }) {
      const done = await moveReferenceEntry(command, { list, key, place, direction });
      return done.ok ? { ok: true, to: `${paths.reference()}#${list}-${key}` } : done;
    },
  });

export const action = formAction({
  default: intent({
    needs,
    schema: referenceEntrySchema,
    async run({ command }, { entry: key, ...input }) {
      const done = await saveReferenceEntry(command, { ...input, key });
      if (!done.ok) return done;
      const to = `${paths.reference()}#${input.list}-${key}`;
      return { ok: true, to, toast: { key: 'lists:toast.saved' } };
    },
  }),
  add: intent({
    needs,
    schema: newEntrySchema,
    async run({ command }, input) {
      const done = await addReferenceEntry(command, input);
      if (!done.ok) return done;
      const to = `${paths.reference()}#${input.list}`;
      return { ok: true, to, toast: { key: 'lists:toast.added' } };
    },
  }),
  'act-type': intent({
    needs,
    schema: actTypeSchema,
    async run({ command }, { type: key, ...input }) {
      const done = await saveActType(command, { ...input, key });
      if (!done.ok) return done;
      return {
        ok: true,
        to: `${paths.reference()}#act_type`,
        toast: { key: 'lists:toast.act-type' },
      };
    },
  }),
  up: moving('up'),
  down: moving('down'),
});

export default function Lists() {
  const { t } = useI18n();
  const { title, entries, classes, actTypes } = useLoaderData<typeof loader>();
  const form = useFormState();
  const adding = useFormState('add');
  const typing = useFormState('act-type');
  return (
    <>
      <PageHead title={title} lead={t('lists:lead')} />
      <ReferenceTabs current="lists" />
      <FormProblem form={form} prefix={`${form.value('list')}-${form.value('entry')}-`} />
      <FormProblem form={adding} prefix={`${adding.value('list')}-new-`} />
      <FormProblem form={typing} prefix={`act_type-${typing.value('type')}-`} />
      <OtherProblem but={['default', 'add', 'act-type']} />
      {referenceLists.map((list) => {
        const own = entries.filter((entry) => entry.list === list);
        const isEdited = (key: string) =>
          form.value('list') === list && form.value('entry') === key;
        return (
          <Section
            key={list}
            id={list}
            title={t(`lists:list.${list}`)}
            more={<span className="mut">{t('lists:entries', { count: own.length })}</span>}
          >
            {list === 'precedence_rule' && <p className="md sub">{t('lists:precedenceLead')}</p>}
            {own.map((entry, place) => (
              <ReferenceRow
                key={entry.key}
                entry={entry}
                place={place}
                last={own.length - 1}
                {...(isEdited(entry.key) ? { form } : {})}
              />
            ))}
            {openLists
              .filter((one) => one === list)
              .map((one) => (
                <NewEntry
                  key={one}
                  list={one}
                  classes={classes}
                  {...(adding.value('list') === one ? { form: adding } : {})}
                />
              ))}
          </Section>
        );
      })}
      <Section
        id="act_type"
        title={t('lists:act-types')}
        more={<span className="mut">{t('lists:entries', { count: actTypes.length })}</span>}
      >
        <ActTypeList types={actTypes} form={typing} />
      </Section>
    </>
  );
}
