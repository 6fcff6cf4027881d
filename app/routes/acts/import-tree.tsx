import { useLoaderData } from '@remix-run/react';
import { dropImport } from '#app/features/acts/commands/drop-import.server.ts';
import { mendImport, undoMend } from '#app/features/acts/commands/mend-import.server.ts';
import { ImportFacts } from '#app/features/acts/components/import-facts.tsx';
import { ImportQuestions } from '#app/features/acts/components/import-questions.tsx';
import { StagedList } from '#app/features/acts/components/staged-list.tsx';
import { useStagedName } from '#app/features/acts/components/use-staged-name.ts';
import { plainNumber } from '#app/features/acts/domain/provision-path.ts';
import { getImport } from '#app/features/acts/queries/get-import.server.ts';
import { findStagedArticle } from '#app/features/acts/queries/get-staged-unit.server.ts';
import { listStaged } from '#app/features/acts/queries/list-staged.server.ts';
import { seenImportSchema } from '#app/features/acts/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const rule = 'act.import-edit';

export const loader = page(rule, async ({ actor, params, t, url }) => {
  const id = params.id!;
  const found = await getImport(actor, id);
  if (!found || found.state === 'dropped') throw new NotFound();
  const wanted = plainNumber((url.searchParams.get('article') ?? '').slice(0, 20));
  const at = wanted === '' ? null : await findStagedArticle(id, wanted);
  const from = Number.parseInt(url.searchParams.get('from') ?? '', 10);
  const start = at ?? (Number.isSafeInteger(from) && from >= 0 && from < 1e7 ? from : null);
  return {
    title: t('imports:tree.title'),
    found,
    wanted,
    isMissing: wanted !== '' && at === null,
    part: found.state === 'read' ? await listStaged(id, start) : null,
  };
});

const onImport = <Input extends { seen: number }>(
  run: (
    command: Parameters<typeof undoMend>[0],
    asked: { id: string; seen: number },
  ) => ReturnType<typeof undoMend>,
  toast: string,
  to: (id: string) => string = paths.actImport,
) =>
  intent({
    needs: rule,
    schema: seenImportSchema,
    async run({ command, params: { id = '' } }, { seen }: Input) {
      const done = await run(command, { id, seen });
      return done.ok ? { ok: true, to: to(id), toast: { key: `imports:toast.${toast}` } } : done;
    },
  });

export const action = formAction({
  letters: onImport(
    (command, asked) => mendImport(command, { ...asked, mend: 'letters', no: null }),
    'letters',
  ),
  undo: onImport(undoMend, 'undone'),
  drop: onImport(dropImport, 'dropped', paths.importAct),
});

/** The tree of an act before anything is kept: what looks wrong, and where each place is mended. */
export default function ImportTree() {
  const { found, part, wanted, isMissing } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const nameOf = useStagedName();
  const { id, state, rowVersion } = found;
  const isOpen = state === 'read';
  const isAwaited = state === 'queued' || state === 'reading';
  const mixed = found.questions.find(({ code }) => code === 'mixed-letters');
  return (
    <div id="import-state" data-live="act-import">
      <PageHead
        crumb={<Breadcrumb href={paths.importAct()} label={t('imports:title')} />}
        title={t('imports:tree.title')}
        lead={isOpen && t('imports:tree.lead')}
        actions={
          isOpen && (
            <ButtonLink look="primary" href={paths.keepImport(id)}>
              {t('imports:tree.keep')}
            </ButtonLink>
          )
        }
      />
      <OtherProblem but={[]} />
      {isAwaited && (
        <div data-live-due="">
          <Banner title={t(`imports:state.${state}`)}>
            <p>{t('imports:tree.wait')}</p>
            <Progress label={t('imports:tree.progress')} value={state === 'queued' ? 10 : 50} />
            <p>
              <a href={paths.actImport(id)}>{t('imports:tree.refresh')}</a>
            </p>
          </Banner>
        </div>
      )}
      {state === 'failed' && (
        <Banner tone="bad" title={t(`imports:failed.${found.reason}`)}>
          {t(`imports:failedHint.${found.reason}`)}
        </Banner>
      )}
      {found.kept && (
        <Banner
          tone="good"
          title={t('imports:state.kept')}
          action={
            <ButtonLink
              href={paths.act(
                found.kept.actKey,
                null,
                `?text=${found.kept.language}&edition=${found.kept.validFrom}`,
              )}
            >
              {t('imports:tree.read')}
            </ButtonLink>
          }
        />
      )}
      <Section title={t('imports:tree.understood')}>
        <ImportFacts found={found} />
      </Section>
      {isOpen && (
        <Section
          title={t('imports:question.title')}
          more={<span className="mut">{t('imports:tree.mends', { count: found.mends })}</span>}
        >
          <ImportQuestions id={id} questions={found.questions} />
          <div className="row sec-b">
            {mixed && (
              <form method="post">
                <input type="hidden" name="seen" value={rowVersion} />
                <Button name="intent" value="letters">
                  {t('imports:tree.letters')}
                </Button>
              </form>
            )}
            {found.canUndo && (
              <form method="post">
                <input type="hidden" name="seen" value={rowVersion} />
                <Button name="intent" value="undo">
                  {t('imports:tree.undo')}
                </Button>
              </form>
            )}
          </div>
        </Section>
      )}
      {part && (
        <Section title={t('imports:tree.units')}>
          <form
            method="get"
            className="row pair-form noprint"
            role="search"
            aria-label={t('imports:tree.goTo')}
          >
            <Field id="article" label={t('imports:tree.goTo')}>
              <TextInput name="article" defaultValue={wanted} maxLength={20} inputMode="numeric" />
            </Field>
            <Button>{t('imports:tree.go')}</Button>
          </form>
          {isMissing && <p role="status">{t('imports:tree.noArticle', { number: wanted })}</p>}
          {found.divisions.length > 1 && (
            <Fold summary={t('acts:outline')}>
              <ul className="list">
                {found.divisions.map((division) => (
                  <li key={division.no}>
                    <a href={paths.actImport(id, division.no)}>{nameOf(division)}</a>{' '}
                    {division.heading}
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          <StagedList
            id={id}
            units={part.units}
            lang={found.guess?.language ?? 'ru'}
            mayMend={isOpen}
          />
          <Pager
            {...(part.previous === null
              ? {}
              : { previousHref: paths.actImport(id, part.previous) })}
            {...(part.next === null ? {} : { nextHref: paths.actImport(id, part.next) })}
          />
        </Section>
      )}
      {state !== 'kept' && (
        <Section title={t('imports:tree.drop')}>
          <p className="md sub">{t('imports:tree.dropHint')}</p>
          <form method="post">
            <input type="hidden" name="seen" value={rowVersion} />
            <Button look="danger" name="intent" value="drop">
              {t('imports:tree.drop')}
            </Button>
          </form>
        </Section>
      )}
    </div>
  );
}
