import { useLoaderData } from '@remix-run/react';
import { mendImport, type Mend } from '#app/features/acts/commands/mend-import.server.ts';
import { JoinForm, RetypeForm, SplitForm } from '#app/features/acts/components/mend-forms.tsx';
import { useStagedName } from '#app/features/acts/components/use-staged-name.ts';
import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { getImport } from '#app/features/acts/queries/get-import.server.ts';
import {
  getStagedUnit,
  type Neighbour,
} from '#app/features/acts/queries/get-staged-unit.server.ts';
import { joinUnitSchema, retypeUnitSchema, splitUnitSchema } from '#app/features/acts/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const handle: Handle = { shell: 'form' };

const needs = 'act.import-edit';

export const loader = page(needs, async ({ actor, params, t, lang }) => {
  const no = /^\d{1,7}$/.test(params.no!) ? Number(params.no) : -1;
  const found = await getImport(actor, params.id!);
  const place = found?.state === 'read' ? await getStagedUnit(found.id, no) : null;
  if (!found || !place) throw new NotFound();
  const { unit, number } = place.unit;
  const name = shortProvision([{ u: unit, n: number }], { t, lang });
  return {
    title: t('imports:unit.title', { name }),
    id: found.id,
    textLanguage: found.guess?.language ?? 'ru',
    place,
  };
});

/** A mend leads back to its place in the tree. */
const mending = <Input extends { seen: number; no: number }>(
  schema: Parameters<typeof intent>[0]['schema'],
  mendOf: (input: Input) => Mend,
  toast: string,
) =>
  intent({
    needs,
    schema,
    async run({ command, params: { id = '' } }, input) {
      const mend = mendOf(input as Input);
      const done = await mendImport(command, { ...mend, id, seen: (input as Input).seen });
      if (!done.ok) return done;
      return {
        ok: true,
        to: paths.actImport(id, mend.no),
        toast: { key: `imports:toast.${toast}` },
      };
    },
  });

export const action = formAction({
  join: mending<typeof joinUnitSchema._output>(
    joinUnitSchema,
    ({ no }) => ({ mend: 'join', no }),
    'joined',
  ),
  split: mending<typeof splitUnitSchema._output>(
    splitUnitSchema,
    ({ seen: _, ...input }) => ({ mend: 'split', ...input }),
    'split',
  ),
  retype: mending<typeof retypeUnitSchema._output>(
    retypeUnitSchema,
    ({ seen: _, ...input }) => ({ mend: 'retype', ...input }),
    'retyped',
  ),
});

/** One unit between its neighbours, and the ways to mend it. */
export default function ImportUnit() {
  const { id, place, textLanguage, title } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const retyped = useFormState('retype');
  const split = useFormState('split');
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.actImport(id, place.unit.no)} label={t('imports:tree.title')} />
        }
        title={title}
      />
      <FormProblem form={retyped} />
      <FormProblem form={split} prefix="split-" />
      <OtherProblem but={['retype', 'split']} />
      {place.suspicions.map(({ code, about }) => (
        <Banner key={`${code} ${about}`} tone="warn" title={t(`imports:question.${code}`)}>
          {t(`imports:questionHint.${code}`)} {t(`imports:questionAbout.${code}`, { about })}
        </Banner>
      ))}
      <Beside title={t('imports:unit.before')} neighbour={place.before} lang={textLanguage} />
      <Section title={t('imports:unit.retype')}>
        <RetypeForm place={place} form={retyped} />
      </Section>
      {place.unit.text !== '' && (
        <Section title={t('imports:unit.split')}>
          <SplitForm place={place} form={split} />
        </Section>
      )}
      {place.before && (
        <Section title={t('imports:unit.join')}>
          <p className="md sub">{t('imports:unit.joinHint')}</p>
          <JoinForm place={place} />
        </Section>
      )}
      <Beside title={t('imports:unit.after')} neighbour={place.after} lang={textLanguage} />
    </>
  );
}

function Beside(props: { title: string; neighbour: Neighbour | null; lang: string }) {
  const nameOf = useStagedName();
  const { neighbour, title, lang } = props;
  if (!neighbour) return null;
  return (
    <p className="md sub">
      {title}: <b>{nameOf(neighbour)}</b>{' '}
      <span lang={lang}>{neighbour.heading || neighbour.text}</span>
    </p>
  );
}
