import { useLoaderData } from '@remix-run/react';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { getReportHead } from '#app/features/reports/queries/get-report-head.server.ts';
import { createDraftSchema } from '#app/features/reports/schema.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isId, newId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { BegunAt, readBegun } from './parts/begun-at.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('draft.create', async ({ actor, lang, session, t, url }) => {
  const key = url.searchParams.get('act');
  const act = key ? await getAct(actor, { key: key.slice(0, 80), lang }) : null;
  const begun = act ? readBegun(url.searchParams) : null;
  const followedId = url.searchParams.get('after');
  const followed = isId(followedId) ? await getReportHead(actor, followedId) : null;
  return {
    title: t('reports:begin.title'),
    key: newId(),
    groups: (session?.account.memberships ?? []).map((m) => ({ id: m.groupId, name: m.groupName })),
    act: act && { key: act.key, short: act.short, language: act.textLanguage },
    begun,
    followed:
      followed && followed.status !== 'draft'
        ? { id: followed.id, name: shownName(followed) ?? '', title: followed.title }
        : null,
  };
});

export const action = formAction({
  default: intent({
    needs: 'draft.create',
    schema: createDraftSchema,
    run: async ({ command, lang }, input) => {
      const created = await createDraft(command, { ...input, language: lang });
      return created.ok ? { ok: true, to: paths.editReport(created.id) } : created;
    },
  }),
});

/** A report begins with the group that files it; everything else is written in the draft. */
export default function NewReport() {
  const { key, groups, act, begun, followed } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const chosen = form.value('groupId', groups[0]?.id);
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.reports()} label={t('reports:title')}>
            {t('reports:begin.title')}
          </Breadcrumb>
        }
        title={t('reports:begin.title')}
        lead={groups.length > 1 ? t('reports:begin.lead') : t('reports:begin.one')}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="key" value={key} />
        {followed && <input type="hidden" name="after" value={followed.id} />}
        {followed && <p className="md">{t('reports:begin.after', followed)}</p>}
        {act && <BegunAt act={act} begun={begun} />}
        <Fieldset id="groupId" legend={t('reports:begin.group')} error={form.error('groupId')}>
          {groups.map(({ id, name }) => (
            <RadioRow
              key={id}
              name="groupId"
              value={id}
              label={name}
              defaultChecked={id === chosen}
            />
          ))}
        </Fieldset>
        <div className="sec-b">
          <Button look="primary">{t('reports:begin.start')}</Button>
        </div>
      </form>
    </>
  );
}
