import { useLoaderData } from '@remix-run/react';
import { correctAct } from '#app/features/acts/commands/correct-act.server.ts';
import { ActNameFields } from '#app/features/acts/components/act-name-fields.tsx';
import { ActNumberFields } from '#app/features/acts/components/act-number-fields.tsx';
import { ActStandingFields } from '#app/features/acts/components/act-standing-fields.tsx';
import { ChangedMeanwhile } from '#app/features/acts/components/changed-meanwhile.tsx';
import { getRequisites } from '#app/features/acts/queries/act-requisites.server.ts';
import { correctActSchema } from '#app/features/acts/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

const needs = 'act.import-edit';

export const loader = page(needs, async ({ actor, params, t, lang }) => {
  const found = await getRequisites(actor, { key: params.key!, lang });
  if (!found) throw new NotFound();
  return { title: t('requisites:title'), ...found };
});

export const action = formAction({
  default: intent({
    needs,
    schema: correctActSchema,
    async run({ command, params: { key = '' } }, input) {
      const done = await correctAct(command, { ...input, key });
      if (!done.ok) return done;
      return { ok: true, to: paths.act(done.key), toast: { key: 'requisites:toast' } };
    },
  }),
});

/** The office corrects what the register says of an act; its texts have pages of their own. */
export default function CorrectAct() {
  const { title, ...act } = useLoaderData<typeof loader>();
  const { key, short, kept, seal, isNamed, types, levels, acts } = act;
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.act(key)} label={short} />}
        title={title}
        lead={t('requisites:lead')}
      />
      <FormProblem form={form} />
      <ChangedMeanwhile form={form} act={act} />
      <form method="post">
        <input type="hidden" name="seen" value={seal} />
        <ActNumberFields {...{ form, kept, types, isNamed }} />
        <ActNameFields {...{ form, kept }} />
        <ActStandingFields {...{ form, kept, acts, levels }} />
        <p className="buttons">
          <Button look="primary">{t('requisites:save')}</Button>
          <ButtonLink href={paths.act(key)}>{t('requisites:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
