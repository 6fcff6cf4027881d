import { useLoaderData } from '@remix-run/react';
import { openCampaign } from '#app/features/reading/commands/open-campaign.server.ts';
import { ActChoice } from '#app/features/reading/components/act-choice.tsx';
import { OpenForm } from '#app/features/reading/components/open-form.tsx';
import {
  listParts,
  listReadableActs,
  listReaders,
} from '#app/features/reading/queries/list-parts.server.ts';
import { openCampaignSchema } from '#app/features/reading/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { newId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('campaign.manage', async ({ actor, lang, t, url }) => {
  const title = t('reading:new.title');
  const asked = url.searchParams.getAll('act').slice(0, 200);
  const actKeys = asked.filter((key) => /^[\w.-]{1,80}$/.test(key));
  const [parts, readers] = actKeys.length
    ? await Promise.all([listParts(actor, { lang, actKeys }), listReaders(actor)])
    : [[], []];
  const acts = parts.length === 0 ? await listReadableActs(actor, lang) : [];
  return { title, acts, parts, readers, key: newId() };
});

export const action = formAction({
  default: intent({
    needs: 'campaign.manage',
    schema: openCampaignSchema,
    async run({ command }, input) {
      const opened = await openCampaign(command, input);
      if (!opened.ok) return opened;
      return { ok: true, to: paths.campaign(opened.id), toast: { key: 'reading:toast.opened' } };
    },
  }),
});

/** The office opens a campaign: first which acts, then chapters, groups and the day. */
export default function NewCampaign() {
  const { t } = useI18n();
  const { title, acts, parts, readers, key } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.campaigns()} label={t('reading:title')} />}
        title={title}
      />
      <FormProblem form={form} />
      {parts.length === 0 ? (
        <ActChoice acts={acts} />
      ) : (
        <OpenForm parts={parts} readers={readers} formKey={key} form={form} />
      )}
    </>
  );
}
