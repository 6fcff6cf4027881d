import { useEffect } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** Sentences that only a script may have to say; public/enhance/words.js reads them. */
const WORDS = [
  'online',
  'held',
  'restored',
  'otherVersion',
  'restore',
  'discard',
  'uploading',
  'uploadFailed',
  'uploadStopped',
  'today',
  'yesterday',
] as const;

/** The slots stay in the text: the script fills them. */
const SLOTS = { n: '{n}', time: '{time}', percent: '{percent}' };

export function ClientWords() {
  const { t } = useI18n();
  useEffect(() => {
    // Only where the page hydrates: from here on the small scripts may touch the document.
    document.documentElement.dataset.hydrated = '';
    document.dispatchEvent(new Event('hydrated'));
  }, []);
  const data = Object.fromEntries(
    WORDS.map((word) => [`data-${word.toLowerCase()}`, t(`ui:client.${word}`, SLOTS)]),
  );
  return <template id="words" {...data} />;
}
