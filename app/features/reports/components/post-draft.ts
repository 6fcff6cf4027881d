import type { DraftPart } from '../domain/draft-content.ts';
import type { SectionState } from '../domain/draft-sections.ts';
import type { Digests } from '../domain/merge-draft.ts';

export interface SavedPart {
  savedAt: string;
  version: number;
  digests: Digests;
  changed: DraftPart[];
  contested: DraftPart[];
  movedOn: DraftPart[];
  by: string | null;
  sections: SectionState[];
}

export type SaveAnswer =
  | { kind: 'saved' | 'contested'; saved: SavedPart }
  | { kind: 'refused'; fields: Record<string, string> }
  | { kind: 'away' | 'signed-out' | 'gone' };

/** Sends a save and reads its answer; no network and a server that is away are one thing here. */
export async function postDraft(url: string, form: FormData): Promise<SaveAnswer> {
  let response: Response;
  try {
    response = await window.fetch(url, {
      method: 'POST',
      body: form,
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
  } catch {
    return { kind: 'away' };
  }
  if (response.status === 401) return { kind: 'signed-out' };
  if (response.status >= 500 || response.status === 429) return { kind: 'away' };
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (response.ok && answer?.details) return { kind: 'saved', saved: answer.details };
  if (response.status === 409 && answer?.details)
    return { kind: 'contested', saved: answer.details };
  if (response.status === 422) return { kind: 'refused', fields: answer?.fields ?? {} };
  return { kind: 'gone' };
}

interface Answer {
  details?: SavedPart;
  fields?: Record<string, string>;
}
