import { useCallback, useEffect, useState } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { localCopy, type LocalCopy } from './local-copy.ts';
import { typedForm } from './typed-form.ts';

/**
 * What this device still holds of the draft from before a reload or a crash: it comes back into the
 * form once the page is whole, and is saved from there over what it was typed over.
 */
export function useLocalCopy(reportId: string, form: FormState) {
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  useEffect(() => {
    const who = document.body.dataset.who ?? '';
    setCopy(localCopy(window.localStorage, who, reportId).read());
  }, [reportId]);
  const discard = useCallback(() => {
    localCopy(window.localStorage, document.body.dataset.who ?? '', reportId).drop();
    window.location.reload();
  }, [reportId]);
  return { copy, form: copy ? typedForm(form, copy.entries) : form, discard };
}
