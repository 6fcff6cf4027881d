import type { ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Presence } from '#app/ui/presence.tsx';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftFields } from './draft-fields.tsx';
import { DraftLaw } from './draft-law.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { mistakenForm } from './mistaken-form.ts';
import { PartWriters } from './part-writers.tsx';
import { RecheckBanner } from './recheck-banner.tsx';
import { TaskList } from './task-list.tsx';
import { useDraftDesk } from './use-draft-desk.ts';
import type { FoundActs } from './use-found-acts.ts';
import type { OpenOutline } from './use-outline.ts';

export interface DraftWorkspaceProps {
  draft: DraftPage;
  form: FormState;
  /** What a save without the script met: parts that somebody else had changed. */
  contested: readonly DraftPart[];
  by: string | null;
  found: FoundActs | null;
  /** An act's outline that is open for picking. */
  outline: OpenOutline | null;
  active: number;
  lawLanguage: Language | null;
  /** Who will see it, and what else is done with the draft: forms of their own, under the draft. */
  children: ReactNode;
}

/** Filing beside the law: the tasks, the form that saves itself, and the words of the norm. */
export function DraftWorkspace(props: DraftWorkspaceProps) {
  const { draft, children } = props;
  const { t } = useI18n();
  const desk = useDraftDesk(props);
  const { save, writers, local, marks, acts, keys, isLive } = desk;

  const contested = isLive ? save.contested : props.contested;
  const choose = (part: DraftPart) => ({
    mine: () => void save.flush(),
    theirs: () => desk.reload([part]),
  });
  const noticeOf = (part: DraftPart) => (
    <>
      <PartWriters writers={writers} part={part} />
      {contested.includes(part) && (
        <ConflictNotice
          draft={draft}
          part={part}
          by={save.by ?? props.by}
          {...(isLive ? { choose: choose(part) } : {})}
        />
      )}
    </>
  );
  // A part is made anew when it comes from the server, and all are when the device gives its copy back.
  const made = Object.entries(keys).map(([part, key]) => [part, local.copy ? `${key} copy` : key]);
  return (
    <div className="shell">
      <nav className="toc" aria-label={t('reports:edit.sections')}>
        <div className="toc-in">
          <TaskList sections={save.sections ?? draft.progress.sections} />
          <div role="status">
            <Presence
              people={writers.map(({ person, part }) => ({
                id: person.id ?? 'hidden',
                name: person.name,
                section: t(`reports:section.${part}`),
              }))}
            />
          </div>
        </div>
      </nav>
      <div className="form">
        <Breadcrumb href={paths.reports()} label={t('reports:title')}>
          {t('reports:edit.crumb', { group: draft.group.name })}
        </Breadcrumb>
        <h1 className="sr">{t('reports:edit.heading')}</h1>
        <RecheckBanner reportId={draft.id} rechecks={draft.rechecks} />
        <DraftNotices form={props.form} isRestored={local.copy !== null} discard={local.discard} />
        <form
          method="post"
          id="draft"
          ref={desk.element}
          onSubmit={(event) => void desk.onSubmit(event)}
        >
          {/* Enter in a field saves, and does not press the first button that comes. */}
          <button className="sr" tabIndex={-1} aria-hidden="true" />
          <DraftFields
            draft={draft}
            form={mistakenForm(local.form, save.fields, t)}
            keys={Object.fromEntries(made) as Record<DraftPart, string>}
            noticeOf={noticeOf}
            found={acts.found}
            marks={marks.of}
            quotes={marks.of.flat().map(({ n, text }) => ({ n, words: text }))}
            active={desk.active}
            cited={desk.cited}
            outline={desk.outline.outline}
            {...(isLive
              ? {
                  onShow: desk.show,
                  onWords: desk.onWords,
                  onOutline: desk.outline.open,
                  onOutlineClose: desk.outline.close,
                }
              : {})}
            onEditor={(commands) => (desk.editor.current = commands)}
          />
        </form>
        {children}
        <DraftBar draft={draft} save={save} />
      </div>
      <DraftLaw draft={draft} desk={desk} />
    </div>
  );
}
