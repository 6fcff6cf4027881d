import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { draftParts, type DraftPart } from '../domain/draft-content.ts';
import type { SectionState } from '../domain/draft-sections.ts';
import type { Digests } from '../domain/merge-draft.ts';
import {
  changedParts,
  saveForm,
  sentForm,
  snapshotOf,
  type Entries,
  type Snapshot,
} from './draft-snapshot.ts';
import { localCopy } from './local-copy.ts';
import { postDraft, type SaveAnswer } from './post-draft.ts';

const PAUSE_MS = 2_000;
const COPY_MS = 400;
const RETRY_MS = 15_000;

export interface Autosave {
  state: 'saved' | 'saving' | 'local' | 'failed';
  savedAt: string;
  version: number;
  sections: readonly SectionState[] | null;
  /** Parts that the last save has changed. */
  changed: readonly DraftPart[];
  /** Parts that somebody else has changed too, and by whom. */
  contested: readonly DraftPart[];
  movedOn: readonly DraftPart[];
  by: string | null;
  fields: Record<string, string>;
  /** Saves at once; with what the form asks besides, such as an act to add. */
  flush: (asked?: Entries) => Promise<SaveAnswer['kind'] | 'nothing'>;
  /** Something changed that no field tells of. */
  touch: () => void;
  /** Parts of the form were filled anew from what the server has: they are as kept, and stand so there. */
  settle: (parts: readonly DraftPart[], digests: Digests) => void;
  /** Whether a part stands as it was loaded or last kept. */
  isUntouched: (part: DraftPart) => boolean;
  /** Of how the parts stand on the server, those that moved on. */
  leftBehind: (digests: Digests) => DraftPart[];
  /** A copy from this device was put into the form: it goes on from what it was typed over. */
  resume: (from: Digests) => void;
}

interface Given {
  form: RefObject<HTMLFormElement>;
  url: string;
  reportId: string;
  digests: Digests;
  saved: { at: string; version: number };
}

/**
 * Saves a draft some seconds after the last change: the parts that changed, over what they were
 * loaded with. Until the server has them they lie on the device; without a network it tries again.
 */
export function useAutosave({ form, url, reportId, digests, saved }: Given): Autosave {
  const [view, setView] = useState({
    state: 'saved' as Autosave['state'],
    savedAt: saved.at,
    version: saved.version,
    sections: null as readonly SectionState[] | null,
    changed: [] as readonly DraftPart[],
    contested: [] as readonly DraftPart[],
    movedOn: [] as readonly DraftPart[],
    by: null as string | null,
    fields: {} as Record<string, string>,
  });
  const base = useRef(digests);
  const kept = useRef<Snapshot | null>(null);
  const timers = useRef<{ save?: number; copy?: number }>({});
  const running = useRef<Promise<SaveAnswer['kind'] | 'nothing'> | null>(null);

  const store = () => localCopy(window.localStorage, document.body.dataset.who ?? '', reportId);
  const snapshot = useCallback(() => snapshotOf(new FormData(form.current ?? undefined)), [form]);

  const keepCopy = useCallback(() => {
    const now = snapshot();
    if (kept.current && changedParts(kept.current, now).length === 0) return;
    store().write({
      base: base.current,
      at: Date.now(),
      entries: draftParts.flatMap((part) => now[part]),
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the store is the same place for one report
  }, [snapshot, reportId]);

  const save = useCallback(
    async (asked: Entries): Promise<SaveAnswer['kind'] | 'nothing'> => {
      const sent = snapshot();
      const parts = kept.current ? changedParts(kept.current, sent) : [];
      if (asked.length > 0 && !parts.includes('norm')) parts.push('norm');
      if (parts.length === 0) return 'nothing';
      setView((before) => ({ ...before, state: 'saving' }));
      const answer = await postDraft(url, saveForm(sent, parts, base.current, asked));
      if (answer.kind === 'saved' || answer.kind === 'contested') {
        const { saved: got } = answer;
        base.current = { ...got.digests, ...standing(base.current, got.movedOn) };
        kept.current = { ...sent, ...(kept.current && heldBack(kept.current, got.contested)) };
        writeBases(form.current, base.current);
        if (changedParts(kept.current, snapshot()).length === 0) store().drop();
        setView({
          state: answer.kind === 'saved' ? 'saved' : 'failed',
          savedAt: got.savedAt,
          version: got.version,
          sections: got.sections,
          changed: got.changed,
          contested: got.contested,
          movedOn: got.movedOn,
          by: got.by,
          fields: {},
        });
      } else {
        keepCopy();
        if (answer.kind === 'signed-out') tellSessionEnded();
        const isAway = answer.kind === 'away' || answer.kind === 'signed-out';
        setView((before) => ({
          ...before,
          state: isAway ? 'local' : 'failed',
          savedAt: isAway ? new Date().toISOString() : before.savedAt,
          fields: answer.kind === 'refused' ? answer.fields : {},
        }));
        if (isAway) timers.current.save = window.setTimeout(() => void flush(), RETRY_MS);
      }
      return answer.kind;
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- flush and save call one another; both read refs
    [form, keepCopy, snapshot, url],
  );

  const flush = useCallback(
    async (asked: Entries = []): Promise<SaveAnswer['kind'] | 'nothing'> => {
      window.clearTimeout(timers.current.save);
      await running.current;
      running.current = save(asked);
      return running.current;
    },
    [save],
  );

  const touch = useCallback(() => {
    window.clearTimeout(timers.current.copy);
    timers.current.copy = window.setTimeout(keepCopy, COPY_MS);
    window.clearTimeout(timers.current.save);
    timers.current.save = window.setTimeout(() => void flush(), PAUSE_MS);
  }, [flush, keepCopy]);

  const settle = useCallback(
    (parts: readonly DraftPart[], digests: Digests) => {
      const now = snapshot();
      for (const part of parts) {
        if (kept.current) kept.current[part] = now[part];
        base.current = { ...base.current, [part]: digests[part] };
      }
      setView((before) => ({
        ...before,
        contested: before.contested.filter((part) => !parts.includes(part)),
        movedOn: [],
      }));
    },
    [snapshot],
  );

  const isUntouched = useCallback(
    (part: DraftPart) => !!kept.current && !changedParts(kept.current, snapshot()).includes(part),
    [snapshot],
  );

  const leftBehind = useCallback(
    (digests: Digests) => draftParts.filter((part) => digests[part] !== base.current[part]),
    [],
  );

  const resume = useCallback(
    (from: Digests) => {
      base.current = from;
      void flush();
    },
    [flush],
  );

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    if (kept.current === null) {
      kept.current = snapshotOf(sentForm(element));
      if (changedParts(kept.current, snapshot()).length > 0) touch();
    }
    const leave = () => keepCopy();
    element.addEventListener('input', touch);
    element.addEventListener('change', touch);
    window.addEventListener('online', touch);
    window.addEventListener('pagehide', leave);
    const running = timers.current;
    return () => {
      window.clearTimeout(running.save);
      window.clearTimeout(running.copy);
      element.removeEventListener('input', touch);
      element.removeEventListener('change', touch);
      window.removeEventListener('online', touch);
      window.removeEventListener('pagehide', leave);
    };
  }, [form, keepCopy, snapshot, touch]);

  return { ...view, flush, touch, settle, isUntouched, leftBehind, resume };
}

/** The banner of every page's frame, by which one signs in again. */
function tellSessionEnded(): void {
  document.getElementById('session-ended')?.removeAttribute('hidden');
}

/** A contested part was not taken: it still differs from what is kept. */
const heldBack = (kept: Snapshot, contested: readonly DraftPart[]): Partial<Snapshot> =>
  Object.fromEntries(contested.map((part) => [part, kept[part]]));

/** What others changed is no ground to go on from until it stands in the form. */
const standing = (base: Digests, movedOn: readonly DraftPart[]): Partial<Digests> =>
  Object.fromEntries(movedOn.map((part) => [part, base[part]]));

/** A save without the script goes on from the same state. */
function writeBases(form: HTMLFormElement | null, digests: Digests): void {
  for (const part of draftParts) {
    const field = form?.elements.namedItem(`base.${part}`);
    if (field instanceof HTMLInputElement) field.value = digests[part];
  }
}
