import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { paths } from '#app/paths.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { RichTextCommands } from '#app/richtext/editor/commands.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { useAutosave } from './use-autosave.ts';
import type { FoundActs } from './use-found-acts.ts';
import { useLocalCopy } from './use-local-copy.ts';
import { useOutline, type OpenOutline } from './use-outline.ts';
import { useMarks } from './use-marks.ts';
import { useNormBox } from './use-norm-box.ts';
import { useReloadedParts } from './use-reloaded-parts.ts';
import { partOf, useWriters } from './use-writers.ts';

/** All that is under one's hands while one writes a draft: saving, marks, acts that were found, what came back. */
export function useDraftDesk(given: {
  draft: DraftPage;
  form: FormState;
  found: FoundActs | null;
  outline: OpenOutline | null;
  active: number;
  /** In which language the law's words are wanted; null for that of the citation. */
  lawLanguage: Language | null;
}) {
  const { draft } = given;
  const element = useRef<HTMLFormElement>(null);
  const editor = useRef<RichTextCommands | null>(null);
  const [active, setActive] = useState(given.active);
  const [lawLanguage, setLawLanguage] = useState(given.lawLanguage);
  const [isLive, setLive] = useState(false);
  const local = useLocalCopy(draft.id, given.form);
  const marks = useMarks(draft.provisions);
  const { cited, closeCited, acts, onWords } = useNormBox(element, isLive, given.found);
  const outline = useOutline(given.outline);
  const save = useAutosave({
    form: element,
    url: paths.saveDraft(draft.id),
    reportId: draft.id,
    digests: draft.digests,
    saved: { at: draft.version.savedAt, version: draft.version.number },
  });
  const { settle, leftBehind, isUntouched, resume, touch, flush } = save;
  const { reset } = marks;
  const onFilled = useCallback(
    (parts: readonly DraftPart[]) => {
      if (parts.includes('norm')) reset(draft.provisions);
      settle(parts, draft.digests);
    },
    [draft.digests, draft.provisions, reset, settle],
  );
  // What others have saved comes in by itself, but never under one's hands: a part that is touched or
  // that holds the focus waits, and a save of it is shown both texts.
  const isFree = (part: DraftPart) => isUntouched(part) && part !== partOf(document.activeElement);
  const { keys, reload, offer } = useReloadedParts(draft, isFree, onFilled);
  const writers = useWriters(draft, element, (digests) => {
    const parts = leftBehind(digests).filter(isFree);
    if (parts.length > 0) offer(parts);
  });

  useEffect(() => setLive(true), []);
  useEffect(() => {
    // How a copy fares is told beside the parts, in the page's own data: two readings of the page at once
    // would cut each other short.
    const hear = (event: Event) => {
      const { topic } = (event as CustomEvent<{ topic: string }>).detail;
      if (topic === `report:${draft.id}` || topic === '*') offer([]);
    };
    document.addEventListener('live:news', hear);
    return () => document.removeEventListener('live:news', hear);
  }, [draft.id, offer]);
  useEffect(() => {
    if (local.copy) resume(local.copy.base);
  }, [local.copy, resume]);
  useEffect(() => {
    // The other's text is shown beside the own one; parts that only they changed are filled anew, and
    // a norm at another place has other words. Which norms stand against one another follows from both.
    const isMet = save.contested.length + save.movedOn.length > 0;
    const isOfNorms = save.changed.includes('norm') || save.changed.includes('kind');
    if (isMet || isOfNorms) offer([...save.movedOn, ...(isOfNorms ? (['conflict'] as const) : [])]);
    else if (save.changed.includes('conflict')) offer([]);
  }, [save.changed, save.contested, save.movedOn, offer]);
  const lastMarks = useRef(marks.of);
  useEffect(() => {
    if (lastMarks.current !== marks.of) touch();
    lastMarks.current = marks.of;
  }, [marks.of, touch]);

  /** Asks the server for one change of the norms and shows them as they then are. */
  const askNorm = async (name: string, value: string, show: number) => {
    if ((await flush([[name, value]])) !== 'saved') return;
    acts.close();
    // Of a paragraph with several citations the others wait where they are.
    if (name !== 'norm.pick' || (cited?.citations.length ?? 0) < 2) closeCited();
    if (name === 'norm.pick') outline.close();
    setActive(show);
    reload(['norm']);
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const { name, value } = (submitter as HTMLButtonElement | null) ?? { name: '', value: '' };
    const box = event.currentTarget.elements.namedItem('norm.citation') as HTMLInputElement;
    const next = draft.provisions.length;
    if (name === 'norm.remove' || name === 'norm.twins') await askNorm(name, value, 0);
    else if (name === 'norm.add') await askNorm(name, value, next);
    else if (name === 'norm.pick') await askNorm(name, value, placeOf(value) ?? next);
    else if (value === 'norm' && box.value.trim() !== '') await askNorm(box.name, box.value, next);
    else if (value === 'find') acts.look(box.value);
    else {
      const kind = await flush();
      const isKept = kind === 'saved' || kind === 'nothing';
      if (value === 'check' && isKept) window.location.assign(paths.checkReport(draft.id));
    }
  };

  return {
    element,
    editor,
    local,
    marks,
    acts,
    save,
    writers,
    keys,
    reload,
    onSubmit,
    isLive,
    /** The norm whose words stand beside the form. */
    active: Math.min(active, Math.max(0, draft.provisions.length - 1)),
    show: (index: number) => {
      setActive(index);
      setLawLanguage(null);
    },
    lawLanguage,
    setLawLanguage,
    cited,
    outline,
    onWords,
  };
}

/** The row that a picked place takes. */
const placeOf = (value: string): number | undefined => (JSON.parse(value) as { at?: number }).at;
