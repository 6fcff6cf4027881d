import { useLoaderData } from '@remix-run/react';
import { addQuote } from '#app/features/sources/commands/add-quote.server.ts';
import { deleteSource } from '#app/features/sources/commands/delete-source.server.ts';
import { recaptureSource } from '#app/features/sources/commands/recapture-source.server.ts';
import { recordLook } from '#app/features/sources/commands/record-look.server.ts';
import { removeQuote } from '#app/features/sources/commands/remove-quote.server.ts';
import { supplyText } from '#app/features/sources/commands/supply-text.server.ts';
import { CaptureHistory } from '#app/features/sources/components/capture-history.tsx';
import { CustodyLog } from '#app/features/sources/components/custody-log.tsx';
import { Custody } from '#app/features/sources/components/custody.tsx';
import { Elsewhere } from '#app/features/sources/components/elsewhere.tsx';
import { Evidence } from '#app/features/sources/components/evidence.tsx';
import { ReportCrumb } from '#app/features/sources/components/report-crumb.tsx';
import { SourceActs } from '#app/features/sources/components/source-acts.tsx';
import { SourceChanges } from '#app/features/sources/components/source-changes.tsx';
import { SourceDetails } from '#app/features/sources/components/source-details.tsx';
import { SourceFiles } from '#app/features/sources/components/source-files.tsx';
import { mayQuote, SourceQuotes } from '#app/features/sources/components/source-quotes.tsx';
import { SourceText } from '#app/features/sources/components/source-text.tsx';
import { SourceViews } from '#app/features/sources/components/source-views.tsx';
import { getComparison } from '#app/features/sources/queries/get-comparison.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { verifyCapture } from '#app/features/sources/queries/open-capture.server.ts';
import {
  addQuoteSchema,
  noFieldsSchema,
  removeQuoteSchema,
  supplyTextSchema,
} from '#app/features/sources/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'reading' };

export const loader = page('source.read', async ({ actor, now, params, t, url }) => {
  const idIn = (name: string) => {
    const value = url.searchParams.get(name);
    return isId(value) ? value : null;
  };
  const source = await getSource(actor, params.id!, { copyId: idIn('copy') });
  if (!source) throw new NotFound();
  if (source.isProtected) await recordLook({ actor, now }, { sourceId: source.id });
  const verify = idIn('verify');
  const isComparing = url.searchParams.get('view') === 'changes';
  const comparison =
    isComparing || source.copies?.isChanged ? await getComparison(source, idIn('with')) : null;
  return {
    source,
    changes: comparison?.changes ?? null,
    comparison: isComparing ? comparison : null,
    isOneColumn: url.searchParams.has('column'),
    matches: verify ? await verifyCapture(actor, verify) : null,
    title: source.title || t('sources:page.title', { number: source.number }),
  };
});

export const action = formAction({
  recapture: intent({
    needs: 'snapshot.recapture',
    schema: noFieldsSchema,
    run: async ({ command, params: { id = '' } }) => {
      const done = await recaptureSource(command, { sourceId: id });
      return done.ok
        ? { ok: true, to: paths.source(id), toast: { key: 'sources:toast.queued' } }
        : done;
    },
  }),
  text: intent({
    needs: 'source.correct-metadata',
    schema: supplyTextSchema,
    run: async ({ command, params: { id = '' } }, { text }) => {
      const done = await supplyText(command, { sourceId: id, text });
      return done.ok
        ? { ok: true, to: paths.source(id), toast: { key: 'sources:toast.text' } }
        : done;
    },
  }),
  quote: intent({
    needs: 'source.add-after-routing',
    schema: addQuoteSchema,
    run: async ({ command, params: { id = '' } }, input) => {
      const done = await addQuote(command, { sourceId: id, input });
      if (!done.ok) return done;
      const to = `${paths.source(id, { copy: input.copy })}#quotes`;
      return { ok: true, to, toast: { key: 'sources:toast.quoted' } };
    },
  }),
  unquote: intent({
    needs: 'source.add-to-draft',
    schema: removeQuoteSchema,
    run: async ({ command, params: { id = '' } }, { quote }) => {
      const done = await removeQuote(command, { sourceId: id, quoteId: quote });
      const to = `${paths.source(id)}#quotes`;
      return done.ok ? { ok: true, to, toast: { key: 'sources:toast.unquoted' } } : done;
    },
  }),
  remove: intent({
    needs: 'source.edit-delete',
    schema: noFieldsSchema,
    run: async ({ command, params: { id = '' } }) => {
      const done = await deleteSource(command, { sourceId: id });
      if (!done.ok) return done;
      const to = `${paths.editReport(done.reportId)}#sources`;
      return { ok: true, to, toast: { key: 'sources:toast.removed' } };
    },
  }),
});

/** One source: what it says, how its copy is kept, what was tried, and who else rests on it. */
export default function Source() {
  const { source, changes, comparison, isOneColumn, matches, title } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const recapture = useFormState('recapture');
  const remove = useFormState('remove');
  const unquote = useFormState('unquote');
  const { outlet, publishedOn, publishedNote, language, url } = source;
  const meta = [
    outlet,
    publishedOn ? format.dateLong(publishedOn) : publishedNote,
    language && t(`sources:language.${language}`),
    url && new URL(url).hostname,
  ].filter(Boolean);
  return (
    <div id="source" data-live={`report:${source.reportId}`}>
      <PageHead
        crumb={
          <ReportCrumb
            report={source.report}
            here={t('sources:page.crumb', { number: source.number })}
          />
        }
        title={title}
        meta={meta.map((word) => (
          <span key={word}>{word}</span>
        ))}
      />
      <FormProblem form={recapture} />
      <FormProblem form={remove} />
      <FormProblem form={unquote} />
      {!mayQuote(source) && <OtherProblem but={['recapture', 'remove', 'unquote']} />}
      <Evidence source={source} changes={changes} />
      <div className="cols">
        <div>
          <SourceViews source={source} view={comparison ? 'changes' : 'text'} changes={changes} />
          {comparison ? (
            <SourceChanges source={source} comparison={comparison} isOneColumn={isOneColumn} />
          ) : (
            <SourceText source={source} />
          )}
          <SourceQuotes source={source} />
          <SourceFiles source={source} />
          <SourceDetails source={source} />
          {source.abilities.protect && (
            <p className="sec-b">
              <a href={paths.protectSource(source.id)}>{t('sources:page.protection')}</a>
            </p>
          )}
          <SourceActs source={source} />
        </div>
        <aside>
          <Custody source={source} matches={matches} />
          <CaptureHistory source={source} />
          <Elsewhere reports={source.elsewhere} />
          <CustodyLog source={source} />
        </aside>
      </div>
    </div>
  );
}
