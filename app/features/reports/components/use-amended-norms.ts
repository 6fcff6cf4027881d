import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import type { OutlineLevel } from '#app/features/acts/queries/list-outline.server.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { paths } from '#app/paths.ts';
import type { Picked } from '../domain/cited-provisions.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import type { CitedAct } from '../queries/version-json.server.ts';
import { typedNorms, unnamedActs, withPicked } from './amended-norms.ts';
import { pickQuery } from './pick-value.ts';
import { useNormBox } from './use-norm-box.ts';
import { useOutline } from './use-outline.ts';

/**
 * The norms of an amendment under one's hands: what is typed is read at once, and what is picked stands
 * in the form until all of it is sent. Without a script the box alone stands, and is read by the server.
 */
export function useAmendedNorms(report: DraftPage, form: FormState) {
  const element = useRef<HTMLFormElement>(null);
  const [rows, setRows] = useState(() => typedNorms(report.provisions, form.value));
  const [isLive, setLive] = useState(false);
  const { cited, closeCited, acts, onWords } = useNormBox(element, isLive, null);
  const outline = useOutline(null);
  useEffect(() => setLive(true), []);
  const name = useCallback(
    (act: OutlineLevel['act']) =>
      setRows((before) =>
        before.map((row) =>
          row.act?.key === act.key ? { ...row, act: { ...row.act, ...act } } : row,
        ),
      ),
    [],
  );
  useNames(unnamedActs(rows).join(' '), name);

  const isSettled = ({ words }: { words: string }) => rows.some((row) => row.asWritten === words);
  const open = cited?.citations.filter((citation) => !isSettled(citation)) ?? [];
  const actOf = (key: string): CitedAct => {
    const known = [
      ...rows.flatMap(({ act }) => act ?? []),
      ...(cited?.citations ?? []).flatMap(({ act, candidates }) => [
        ...(act ? [act] : []),
        ...candidates,
      ]),
    ].find((act) => act.key === key);
    const named = known ?? (outline.outline?.level.act.key === key && outline.outline.level.act);
    return {
      status: 'in_force',
      url: null,
      ...(named || { key, short: key, shortLanguage: 'ru' }),
    };
  };
  const empty = (box: HTMLInputElement) => {
    box.value = '';
    closeCited();
    acts.close();
  };

  /** A button of the norms does its work here; every other one sends the form. */
  const onClick = (event: MouseEvent<HTMLFormElement>) => {
    const button = (event.target as Element).closest('button');
    if (!button?.name.startsWith('norm.')) return;
    event.preventDefault();
    const { name, value } = button;
    const box = event.currentTarget.elements.namedItem('norm.citation') as HTMLInputElement;
    if (name === 'norm.remove') return setRows(rows.filter((_, index) => String(index) !== value));
    if (name === 'norm.add') {
      const found = acts.found?.acts.find(({ key }) => key === value);
      if (!found) return;
      const { short, textLanguage, status } = found;
      const act = { key: value, short, shortLanguage: textLanguage, status, url: null };
      const whole = { actKey: value, language: report.language, asWritten: '', paths: [[]] };
      setRows(withPicked(rows, whole, act));
      return empty(box);
    }
    const picked = JSON.parse(value) as Picked & { at?: number };
    setRows(withPicked(rows, picked, actOf(picked.actKey)));
    outline.close();
    // Of a paragraph with several citations the others wait where they are.
    if (open.every(({ words }) => words === picked.asWritten)) empty(box);
  };

  return {
    element,
    rows,
    isLive,
    cited: cited && { ...cited, citations: open },
    found: acts.found,
    outline,
    onWords,
    onClick,
  };
}

/** Names acts that a refused form brought back by their keys. */
function useNames(keys: string, hear: (act: OutlineLevel['act']) => void) {
  useEffect(() => {
    for (const key of keys.split(' ').filter(Boolean)) {
      void (async () => {
        try {
          const query = pickQuery({ act: key, cited: 'ru', at: null });
          const response = await window.fetch(paths.outline(query));
          const { level } = (await response.json()) as { level: OutlineLevel | null };
          if (level) hear(level.act);
        } catch {
          // Its key stands for it.
        }
      })();
    }
  }, [keys, hear]);
}
