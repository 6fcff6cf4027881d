import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Actor } from '#app/access/actor.ts';
import { conflict } from '#app/access/context.ts';
import { listOutline } from '#app/features/acts/queries/list-outline.server.ts';
import { readOutlineAddress } from '#app/features/acts/schema.ts';
import { findActs } from '#app/features/acts/queries/find-acts.server.ts';
import { flagReady } from '#app/features/reports/commands/flag-ready.server.ts';
import { hideAuthor } from '#app/features/reports/commands/hide-author.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { DraftActs } from '#app/features/reports/components/draft-acts.tsx';
import { DraftWho } from '#app/features/reports/components/draft-who.tsx';
import { DraftWorkspace } from '#app/features/reports/components/draft-workspace.tsx';
import { reportFormWords } from '#app/features/reports/components/form-words.ts';
import type { DraftPart } from '#app/features/reports/domain/draft-content.ts';
import { getReportHead } from '#app/features/reports/queries/get-report-head.server.ts';
import type { OpenOutline } from '#app/features/reports/components/use-outline.ts';
import { getDraft, type DraftPage } from '#app/features/reports/queries/get-draft.server.ts';
import {
  flagReadySchema,
  hideAuthorSchema,
  saveDraftSchema,
  visibilitySchema,
} from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { asLanguage, type Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';

export const handle: Handle = { shell: 'work', hydrate: reportFormWords };

export const loader = page('draft.edit', async ({ actor, lang, now, params, t, url }) => {
  const draft = await getDraft(actor, { id: params.id!, lang, now });
  if (!draft) {
    // Sent meanwhile: who kept the address is led to the report.
    const head = await getReportHead(actor, params.id!);
    throw head && head.status !== 'draft' ? redirect(paths.report(head.id)) : new NotFound();
  }
  if (!draft.abilities.edit) throw redirect(paths.checkReport(draft.id));
  const words = url.searchParams.get('find')?.slice(0, 200) ?? '';
  return {
    title: draft.content.title.title || t('reports:untitled'),
    draft,
    found: words ? { words, acts: await findActs(actor, { words, lang, limit: 8 }) } : null,
    outline: await outlineOf(actor, { url, lang, now }),
    active: Number(url.searchParams.get('norm') ?? 0) || 0,
    lawLanguage: asLanguage(url.searchParams.get('law')) ?? null,
  };
});

/** The level of an act's outline that the address asks for, and the row whose place is to be picked. */
async function outlineOf(
  actor: Actor,
  { url, lang, now }: { url: URL; lang: Language; now: Date },
): Promise<OpenOutline | null> {
  const asked = readOutlineAddress(url.searchParams, lang);
  const level = asked && (await listOutline(actor, { ...asked, lang, now }));
  if (!level) return null;
  const at = url.searchParams.get('at');
  return { level, at: at && /^\d{1,2}$/.test(at) ? Number(at) : null };
}

export const action = formAction({
  default: intent({
    needs: 'draft.edit',
    schema: saveDraftSchema,
    run: async ({ command, params }, input) => {
      const reportId = params.id!;
      const { citation } = input.norm;
      // Looking an act up saves the rest and keeps the words in their box.
      const norm = input.then === 'find' ? { ...input.norm, citation: '' } : input.norm;
      const saved = await saveDraft(command, { reportId, input: { ...input, norm } });
      if (!saved.ok) return saved;
      if (saved.contested.length > 0) return conflict('reports.contested', { ...saved });
      const edit = paths.editReport(reportId);
      if (input.then === 'check') return { ok: true, to: paths.checkReport(reportId) };
      if (input.then === 'find') {
        return { ok: true, to: `${edit}?find=${encodeURIComponent(citation.slice(0, 200))}#norm` };
      }
      const { add, remove, pick } = input.norm;
      const asksNorm = [add, remove, pick].some((asked) => asked !== undefined);
      const section = input.norm.twins ? 'conflict' : asksNorm ? 'norm' : input.then;
      const to = section === 'edit' ? edit : `${edit}#${section}`;
      return { ok: true, to, toast: { key: 'reports:toast.saved' } };
    },
  }),
  visibility: intent({
    needs: 'draft.edit',
    schema: visibilitySchema,
    run: async ({ command, params }, { visibility }) => {
      const done = await setVisibility(command, { reportId: params.id!, visibility });
      const to = `${paths.editReport(params.id!)}#who`;
      return done.ok ? { ok: true, to, toast: { key: `reports:toast.${visibility}` } } : done;
    },
  }),
  author: intent({
    needs: 'draft.edit',
    schema: hideAuthorSchema,
    run: async ({ command, params }, { isHidden }) => {
      const done = await hideAuthor(command, {
        reportId: params.id!,
        isHidden: isHidden === 'yes',
      });
      const key = isHidden ? 'reports:toast.authorHidden' : 'reports:toast.authorShown';
      return done.ok
        ? { ok: true, to: `${paths.editReport(params.id!)}#who`, toast: { key } }
        : done;
    },
  }),
  ready: intent({
    needs: 'draft.edit',
    schema: flagReadySchema,
    run: async ({ command, params }, { isReady }) => {
      const done = await flagReady(command, { reportId: params.id!, isReady: isReady === 'yes' });
      const key = isReady === 'yes' ? 'reports:toast.ready' : 'reports:toast.notReady';
      return done.ok ? { ok: true, to: paths.editReport(params.id!), toast: { key } } : done;
    },
  }),
});

/** Writing a draft beside the law. */
export default function EditDraft() {
  const { draft, found, outline, active, lawLanguage } = useLoaderData<typeof loader>() as {
    draft: DraftPage;
    found: Awaited<ReturnType<typeof loader>>['found'];
    outline: OpenOutline | null;
    active: number;
    lawLanguage: Language | null;
  };
  const form = useFormState();
  const met = form.answer?.details as { contested?: DraftPart[]; by?: string | null } | undefined;
  return (
    <DraftWorkspace
      draft={draft}
      form={form}
      found={found}
      outline={outline}
      active={active}
      lawLanguage={lawLanguage}
      contested={met?.contested ?? []}
      by={met?.by ?? null}
    >
      <DraftWho draft={draft} />
      <DraftActs draft={draft} />
    </DraftWorkspace>
  );
}
