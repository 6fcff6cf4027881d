import { useLoaderData } from '@remix-run/react';
import { changeCampaign } from '#app/features/reading/commands/change-campaign.server.ts';
import { CampaignFields } from '#app/features/reading/components/campaign-fields.tsx';
import { PartRows } from '#app/features/reading/components/part-rows.tsx';
import { RangeRows } from '#app/features/reading/components/range-rows.tsx';
import { getCampaign } from '#app/features/reading/queries/get-campaign.server.ts';
import { listParts, listReaders } from '#app/features/reading/queries/list-parts.server.ts';
import { changeCampaignSchema } from '#app/features/reading/schema.ts';
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
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('campaign.manage', async ({ actor, lang, params, t }) => {
  const id = params.id!;
  const [campaign, parts, readers] = await Promise.all([
    getCampaign(actor, { id, lang }),
    listParts(actor, { lang, campaignId: id }),
    listReaders(actor),
  ]);
  if (!campaign) throw new NotFound();
  return { title: t('reading:edit.title'), campaign, parts, readers };
});

export const action = formAction({
  default: intent({
    needs: 'campaign.manage',
    schema: changeCampaignSchema,
    async run({ command, params }, input) {
      const campaignId = params.id!;
      const changed = await changeCampaign(command, { ...input, campaignId });
      if (!changed.ok) return changed;
      return { ok: true, to: paths.campaign(campaignId), toast: { key: 'reading:toast.saved' } };
    },
  }),
});

/** The office changes a running campaign: its name, its day, and who reads which chapter. */
export default function EditCampaign() {
  const { t } = useI18n();
  const { title, campaign, parts, readers } = useLoaderData<typeof loader>();
  const form = useFormState();
  const nameOf = new Map(campaign.groups.map(({ id, name }) => [id, name]));
  const values = {
    name: form.value('name', campaign.name),
    about: form.value('about', campaign.about),
    dueOn: form.value('dueOn', campaign.dueOn),
  };
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.campaign(campaign.id)} label={campaign.name} />}
        title={title}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="version" value={campaign.rowVersion} />
        <CampaignFields values={values} error={form.error} />
        <Fieldset
          id="hand"
          legend={t('reading:field.hand')}
          hint={t('reading:edit.parts-hint')}
          error={form.error('hand')}
        >
          <PartRows
            parts={parts}
            readers={readers}
            hand={form.values('hand')}
            emptyOf={({ groupId }) => nameOf.get(groupId ?? '') ?? t('reading:field.mixed')}
          />
          <RangeRows {...{ parts, readers, form }} />
        </Fieldset>
        <p className="buttons">
          <Button look="primary">{t('reading:edit.submit')}</Button>
          <ButtonLink href={paths.campaign(campaign.id)}>{t('reading:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
