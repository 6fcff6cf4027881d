import type { Refusal } from '#app/access/context.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

/** A refusal in the operator's words: the fields' mistakes, or the one reason. */
export function refusalText(refusal: Refusal): string {
  const t = translatorFor('en');
  const codes = refusal.fields ? Object.values(refusal.fields) : [refusal.reason];
  return codes
    .map((code) => {
      const [key = '', limit] = code.split('|');
      return t(key.replace('.', ':'), { limit });
    })
    .join(' ');
}
