import { useCallback, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n, type Translate } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { RichTextCommands } from '#app/richtext/editor/commands.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Presence } from '#app/ui/presence.tsx';
import { SaveState } from '#app/ui/save-state.tsx';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { DraftFields } from './draft-fields.tsx';
import { LawPane } from './law-pane.tsx';
import { TaskList } from './task-list.tsx';
import { useAutosave } from './use-autosave.ts';
import { useFoundActs, type FoundActs } from './use-found-acts.ts';
import { useLocalCopy } from './use-local-copy.ts';
import { useMarks } from './use-marks.ts';
import { useReloadedParts } from './use-reloaded-parts.ts';

export interface DraftWorkspaceProps {
  draft: DraftPage;
  form: FormState;
  /** What a save without the script met: parts that somebody else had changed. */
  contested: readonly DraftPart[];
  by: string | null;
  found: FoundActs | null;
  active: number;
  /** Who will see it, and what else is done with the draft: forms of their own, under the draft. */
  children: ReactNode;
}

/** Filing beside the law: the tasks, the form that saves itself, and the words of the norm. */
export function DraftWorkspace(props: DraftWorkspaceProps) {
  const { draft, children } = props;
  const { t } = useI18n();
  const element = useRef<HTMLFormElement>(null);
  const editor = useRef<RichTextCommands | null>(null);
  const [active, setActive] = useState(props.active);
  const [isLive, setLive] = useState(false);
  const local = useLocalCopy(draft.id, props.form);
  const marks = useMarks(draft.provisions);
  const acts = useFoundActs(props.found);
  const save = useAutosave({
    form: element,
    url: paths.saveDraft(draft.id),
    reportId: draft.id,
    digests: draft.digests,
    saved: { at: draft.version.savedAt, version: draft.version.number },
  });
  const { settle, resume, touch, flush } = save;
  const onFilled = useCallback(
    (parts: readonly DraftPart[]) => {
      if (parts.includes('norm')) marks.reset(draft.provisions);
      settle(parts);
    },
    [draft.provisions, marks, settle],
  );
  const { keys, reload } = useReloadedParts(draft, onFilled);

  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (local.copy) resume(local.copy.base);
  }, [local.copy, resume]);
  useEffect(() => {
    // What the other wrote is shown beside the own text; parts that only they changed are filled anew.
    if (save.contested.length + save.movedOn.length > 0) reload(save.movedOn);
  }, [save.contested, save.movedOn, reload]);
  const isMarked = useRef(marks.of);
  useEffect(() => {
    if (isMarked.current !== marks.of) touch();
    isMarked.current = marks.of;
  }, [marks.of, touch]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const { name, value } = (submitter as HTMLButtonElement | null) ?? { name: '', value: '' };
    const box = event.currentTarget.elements.namedItem('norm.citation') as HTMLInputElement;
    if (name === 'norm.add' || name === 'norm.remove') {
      if ((await flush([[name, value]])) === 'saved') reload(['norm']);
      if (name === 'norm.add') acts.close();
    } else if (value === 'norm' && box.value.trim() !== '') {
      if ((await flush([[box.name, box.value]])) === 'saved') {
        acts.close();
        reload(['norm']);
      }
    } else if (value === 'find') {
      acts.look(box.value);
    } else {
      const kind = await flush();
      const isKept = kind === 'saved' || kind === 'nothing';
      if (value === 'check' && isKept) window.location.assign(paths.checkReport(draft.id));
    }
  };

  const contested = isLive ? save.contested : props.contested;
  const noticeOf = (part: DraftPart) =>
    contested.includes(part) && (
      <ConflictNotice
        draft={draft}
        part={part}
        by={save.by ?? props.by}
        {...(isLive ? { choose: { mine: () => void flush(), theirs: () => reload([part]) } } : {})}
      />
    );
  const mistaken: FormState = { ...local.form, ...mistakesOf(local.form, save.fields, t) };
  const provision = draft.provisions[active];
  const copied = local.copy ? 'copy' : '';
  return (
    <div className="shell">
      <nav className="toc" aria-label={t('reports:edit.sections')}>
        <div className="toc-in">
          <TaskList sections={save.sections ?? draft.progress.sections} />
          {draft.writing && <Presence people={[{ id: 'writing', name: draft.writing.name }]} />}
        </div>
      </nav>
      <div className="form">
        <Breadcrumb href={paths.reports()} label={t('reports:title')}>
          {t('reports:edit.crumb', { group: draft.group.name })}
        </Breadcrumb>
        <h1 className="sr">{t('reports:edit.heading')}</h1>
        <ErrorSummary title={t('reports:edit.mistakes')} mistakes={props.form.mistakes()} />
        {props.form.refusal && props.form.mistakes().length === 0 && (
          <Banner tone="bad" role="alert">
            {props.form.refusal}
          </Banner>
        )}
        {local.copy && (
          <Banner
            action={
              <Button type="button" small look="quiet" onClick={local.discard}>
                {t('reports:edit.discard')}
              </Button>
            }
          >
            {t('reports:edit.restored')}
          </Banner>
        )}
        <form method="post" id="draft" ref={element} onSubmit={(event) => void onSubmit(event)}>
          <button className="sr" tabIndex={-1} aria-hidden="true" />
          <DraftFields
            draft={draft}
            form={mistaken}
            keys={
              Object.fromEntries(
                Object.entries(keys).map(([part, key]) => [part, `${key}${copied}`]),
              ) as Record<DraftPart, string>
            }
            noticeOf={noticeOf}
            found={acts.found}
            marks={marks.of}
            quotes={marks.of.flat().map(({ n, text }) => ({ n, words: text }))}
            active={active}
            {...(isLive ? { onShow: setActive, onWords: acts.look } : {})}
            onEditor={(commands) => (editor.current = commands)}
          />
        </form>
        {children}
        <div className="done-b">
          <SaveState
            state={save.state}
            at={save.savedAt}
            version={{ number: save.version, href: paths.reportVersions(draft.id) }}
          />
          <noscript>
            <Button form="draft" name="then" value="edit">
              {t('reports:edit.save')}
            </Button>
          </noscript>
          <Button look="primary" form="draft" name="then" value="check">
            {t(draft.abilities.submit ? 'reports:edit.check' : 'reports:edit.checkOnly')}
          </Button>
        </div>
      </div>
      <aside className="lawp" aria-label={t('reports:edit.lawText')}>
        <div className="lawp-in">
          <LawPane
            provision={provision}
            law={draft.laws.find(
              ({ provisionKey, language }) =>
                provisionKey === provision?.provisionKey && language === provision.language,
            )}
            marks={marks.of[active] ?? []}
            {...(isLive && draft.abilities.edit
              ? {
                  tools: {
                    mark: (words: string) => marks.add(active, words),
                    clear: () => marks.clear(active),
                    quote: ({ n, text }: { n: number; text: string }) =>
                      editor.current?.insertLawQuote({ n, words: text }),
                  },
                }
              : {})}
          />
        </div>
      </aside>
    </div>
  );
}

/** Mistakes that an autosave has met, beside those of a form that was sent whole. */
function mistakesOf(form: FormState, fields: Record<string, string>, t: Translate) {
  return {
    error: (name: string) => {
      const code = fields[name];
      if (!code) return form.error(name);
      const [key = '', limit] = code.split('|');
      const at = key.indexOf('.');
      return t(`${key.slice(0, at)}:${key.slice(at + 1)}`, { limit });
    },
  };
}
