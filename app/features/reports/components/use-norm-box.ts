import { useCallback, useEffect, type RefObject } from 'react';
import { useCited } from './use-cited.ts';
import { useFoundActs, type FoundActs } from './use-found-acts.ts';

/** No act is looked for by more signs: that is a paragraph. */
const MOST_NAME = 200;

/** The box in which norms are cited: its words may name an act, or cite places, and are read as they are typed. */
export function useNormBox(
  form: RefObject<HTMLFormElement>,
  isLive: boolean,
  foundAtFirst: FoundActs | null,
) {
  const { cited, read, close: closeCited } = useCited();
  const acts = useFoundActs(foundAtFirst);
  const { look, close: closeActs } = acts;

  const onWords = useCallback(
    (words: string) => {
      if (words.length <= MOST_NAME) look(words);
      else closeActs();
      read(words);
    },
    [look, closeActs, read],
  );

  useEffect(() => {
    // What was typed before anybody heard it, or came back with a refusal.
    const box = form.current?.elements.namedItem('norm.citation');
    if (isLive && box instanceof HTMLInputElement && box.value !== '') onWords(box.value);
  }, [form, isLive, onWords]);

  return { cited, closeCited, acts, onWords };
}
