import { useLoaderData } from '@remix-run/react';
import { deleteView } from '#app/features/review/commands/delete-view.server.ts';
import { saveView } from '#app/features/review/commands/save-view.server.ts';
import { heldConditions, type Choices } from '#app/features/review/components/held-conditions.ts';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import {
  queueAddress,
  queueConditions,
  readQueueAddress,
  type QueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import { loadDesk, type SavedView } from '#app/features/review/queries/load-desk.server.ts';
import { deleteViewSchema, saveViewSchema } from '#app/features/review/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

/** Of an address that was handed on only what makes a list: neither where its part begins nor a row. */
const listOf = (query: string | null): QueueAddress => ({
  ...readQueueAddress(new URLSearchParams(query ?? '')),
  after: null,
  peek: null,
});

export const loader = page('report.triage-state.set', async ({ actor, lang, t, url }) => {
  const { views, choices } = await loadDesk(actor, lang, queueConditions);
  return {
    title: t('review:saved.title'),
    address: listOf(url.searchParams.get('from')),
    views,
    choices,
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.triage-state.set',
    schema: saveViewSchema,
    run: async ({ command }, { name, from }) => {
      const query = queueAddress(listOf(from));
      const done = await saveView(command, { name, query });
      return done.ok
        ? { ok: true, to: paths.review(query), toast: { key: 'review:toast.viewSaved' } }
        : done;
    },
  }),
  delete: intent({
    needs: 'report.triage-state.set',
    schema: deleteViewSchema,
    run: async ({ command }, { viewId }) => {
      const done = await deleteView(command, { viewId });
      return done.ok
        ? { ok: true, to: paths.savedViews(), toast: { key: 'review:toast.viewDeleted' } }
        : done;
    },
  }),
});

/** One's own lists of the queue: the present one to be named, those that are kept to be opened or forgotten. */
export default function SavedViews() {
  const { title, address, views, choices } = useLoaderData<typeof loader>() as unknown as {
    title: string;
    address: QueueAddress;
    views: SavedView[];
    choices: Choices;
  };
  const { t } = useI18n();
  const own = queueAddress(address);
  const isPlain = own === queueAddress({ ...listOf(null), view: address.view });
  const isNew = !isPlain && views.every(({ query }) => query !== own);
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.review(own)} label={t('review:title')} />}
        title={title}
        lead={t('review:saved.lead')}
      />
      <OtherProblem but={isNew ? ['default'] : []} />
      {isNew && <Save address={address} choices={choices} />}
      {isPlain && <p className="md sub">{t('review:saved.narrowFirst')}</p>}
      {views.length > 0 && (
        <Section title={t('review:saved.label')}>
          <ul className="list">
            {views.map((view) => (
              <li key={view.id} className="row sp">
                <div>
                  <a href={paths.review(view.query)}>{view.name}</a>
                  <p className="sm mut">
                    <Words address={listOf(view.query)} choices={choices} />
                  </p>
                </div>
                <form method="post" action={paths.savedViews()}>
                  <input type="hidden" name="intent" value="delete" />
                  <input type="hidden" name="viewId" value={view.id} />
                  <Button small>{t('review:saved.delete', { name: view.name })}</Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Save({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useI18n();
  const form = useFormState();
  const isRefusedWhole = form.answer && form.mistakes().length === 0;
  return (
    <>
      {!isRefusedWhole && <FormProblem form={form} />}
      {isRefusedWhole && (
        <Banner tone="bad" role="alert">
          <Refusal answer={form.answer ?? {}} />
        </Banner>
      )}
      <form method="post" className="sec-b">
        <input type="hidden" name="from" value={queueAddress(address)} />
        <p className="md">
          <Words address={address} choices={choices} />
        </p>
        <Field id="name" label={t('review:saved.name')} error={form.error('name')}>
          <TextInput
            name="name"
            maxLength={60}
            required
            defaultValue={form.value('name')}
            data-focus=""
          />
        </Field>
        <p className="buttons">
          <Button look="primary">{t('review:saved.keep')}</Button>
        </p>
      </form>
    </>
  );
}

/** What a list holds, in words: its view, its conditions, its order. */
function Words({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useI18n();
  const words = [
    t(`review:view.${address.view}`),
    ...heldConditions(address, choices, t).map(({ text }) => text),
    t(`review:sort.${address.sort}`),
  ];
  return (
    <span className="dots">
      {words.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}
