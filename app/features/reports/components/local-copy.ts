// What was typed into a draft and has not reached the server, kept on this device. The form of the
// entry is that of public/enhance/kept-texts.js, whose sign-out and sweep take it away.
import type { Digests } from '../domain/merge-draft.ts';
import type { Entries } from './draft-snapshot.ts';

export interface LocalCopy {
  /** Digests of the parts over which it was typed. */
  base: Digests;
  at: number;
  entries: Entries;
}

const keyOf = (who: string, reportId: string) => `lacuna:kept:${who}:draft:${reportId}`;

/** The copies of one person's draft on one device. */
export function localCopy(storage: Storage, who: string, reportId: string) {
  const key = keyOf(who, reportId);
  return {
    read(): LocalCopy | null {
      try {
        const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<LocalCopy> | null;
        return kept?.base && Array.isArray(kept.entries) ? (kept as LocalCopy) : null;
      } catch {
        return null;
      }
    },
    /** False where the device has no room or no wish to keep it. */
    write(copy: LocalCopy): boolean {
      try {
        storage.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    drop: () => storage.removeItem(key),
  };
}
