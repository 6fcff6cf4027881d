import { useLoaderData } from '@remix-run/react';
import { clearForPublic } from '#app/features/sources/commands/clear-for-public.server.ts';
import {
  liftProtection,
  protectSource,
} from '#app/features/sources/commands/protect-source.server.ts';
import { setEmbargo } from '#app/features/sources/commands/set-embargo.server.ts';
import { ClearanceForm } from '#app/features/sources/components/clearance-form.tsx';
import { EmbargoForm } from '#app/features/sources/components/embargo-form.tsx';
import { ProtectionForm } from '#app/features/sources/components/protection-form.tsx';
import { getProtection } from '#app/features/sources/queries/get-protection.server.ts';
import {
  clearanceSchema,
  embargoSchema,
  noFieldsSchema,
  protectSourceSchema,
} from '#app/features/sources/schema.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('source.protect', async ({ actor, now, params, t }) => {
  const protection = await getProtection(actor, { id: params.id!, now });
  if (!protection) throw new NotFound();
  return { ...protection, title: t('sources:page.protection') };
});

const done = (id: string, key: string) =>
  ({ ok: true, to: paths.source(id), toast: { key } }) as const;

export const action = formAction({
  default: intent({
    needs: 'source.protect',
    schema: protectSourceSchema,
    run: async ({ command, params: { id = '' } }, input) => {
      const kept = await protectSource(command, { sourceId: id, ...input });
      return kept.ok ? done(id, 'sources:toast.protected') : kept;
    },
  }),
  lift: intent({
    needs: 'source.protect',
    schema: noFieldsSchema,
    run: async ({ command, params: { id = '' } }) => {
      const kept = await liftProtection(command, { sourceId: id });
      return kept.ok ? done(id, 'sources:toast.lifted') : kept;
    },
  }),
  embargo: intent({
    needs: 'source.embargo',
    schema: embargoSchema,
    run: async ({ command, params: { id = '' } }, { embargoUntil = null }) => {
      const kept = await setEmbargo(command, { sourceId: id, embargoUntil });
      return kept.ok ? done(id, 'sources:toast.embargo') : kept;
    },
  }),
  clearance: intent({
    needs: 'source.clear-for-public',
    schema: clearanceSchema,
    run: async ({ command, params: { id = '' } }, { isCleared }) => {
      const kept = await clearForPublic(command, { sourceId: id, isCleared });
      const key = isCleared ? 'sources:toast.cleared' : 'sources:toast.takenBack';
      return kept.ok ? done(id, key) : kept;
    },
  }),
});

/** What a journalist says of a source: who may know it, from when, and whether the public may. */
export default function ProtectionPage() {
  const { source, namedIds, people } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.source(source.id)}
            label={t('sources:page.title', { number: source.number })}
          >
            {t('sources:page.protection')}
          </Breadcrumb>
        }
        title={t('sources:page.protection')}
        lead={source.title}
      />
      <ProtectionForm source={source} namedIds={namedIds} people={people} />
      <EmbargoForm source={source} />
      <ClearanceForm source={source} />
    </>
  );
}
