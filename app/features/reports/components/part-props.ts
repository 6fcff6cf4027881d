import type { ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** What every part of the form of a draft is given. */
export interface PartProps {
  draft: DraftPage;
  form: FormState;
  notice?: ReactNode;
}
