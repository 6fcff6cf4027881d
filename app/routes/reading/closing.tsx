import { useLoaderData } from '@remix-run/react';
import { closeCampaign } from '#app/features/reading/commands/close-campaign.server.ts';
import { sumOf } from '#app/features/reading/domain/progress.ts';
import { getCampaign } from '#app/features/reading/queries/get-campaign.server.ts';
import { listSums } from '#app/features/reading/queries/list-sums.server.ts';
import { closeCampaignSchema } from '#app/features/reading/schema.ts';
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

export const loader = page('campaign.manage', async ({ actor, lang, params, t }) => {
  const id = params.id!;
  const campaign = await getCampaign(actor, { id, lang });
  if (!campaign) throw new NotFound();
  const all = sumOf(await listSums(actor, id));
  return { title: t('reading:close.title'), campaign, unread: all ? all.total - all.read : 0 };
});

export const action = formAction({
  default: intent({
    needs: 'campaign.manage',
    schema: closeCampaignSchema,
    async run({ command, params }, { version }) {
      const campaignId = params.id!;
      const closed = await closeCampaign(command, { campaignId, version });
      if (!closed.ok) return closed;
      return { ok: true, to: paths.campaign(campaignId), toast: { key: 'reading:toast.closed' } };
    },
  }),
});

/** What closing a campaign means, and the button that does it. */
export default function CloseCampaign() {
  const { t } = useI18n();
  const { title, campaign, unread } = useLoaderData<typeof loader>();
  const form = useFormState();
  const { id, name, rowVersion } = campaign;
  return (
    <>
      <PageHead crumb={<Breadcrumb href={paths.campaign(id)} label={name} />} title={title} />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="version" value={rowVersion} />
        <div className="prose">
          <p>{t('reading:close.means')}</p>
          <ul>
            {unread > 0 && <li>{t('reading:close.unread', { count: unread })}</li>}
            <li>{t('reading:close.marks')}</li>
            <li>{t('reading:close.ends')}</li>
            <li>{t('reading:close.told')}</li>
          </ul>
          <p className="b">{t('reading:close.no-undo')}</p>
        </div>
        <p className="buttons">
          <Button look="danger">{t('reading:close.submit')}</Button>
          <ButtonLink href={paths.campaign(id)}>{t('reading:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
