import { keepEdition } from '#app/features/acts/commands/keep-edition.server.ts';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { recheckEdition } from '#app/features/reports/jobs/recheck-edition.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { seededUuid, sha256 } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { Deed } from '../stage.ts';

/** An edition as the story has it: an excerpt in words of its own, which its label says. */
export interface ToldEdition {
  actKey: string;
  language: Language;
  validFrom: string;
  label: string;
  text: string;
}

/** Puts an edition into the register, and does what its coming brings: reports are compared with it. */
export const keepsEdition =
  ({ actKey, text, ...edition }: ToldEdition): Deed =>
  async ({ actor, now }) => {
    const units = outlineOf(readActText(text).paragraphs);
    const read = {
      extent: 'excerpt',
      sourceFormat: 'training',
      sourceSha256: sha256(text),
    } as const;
    const kept = { ...edition, ...read, actId: seededUuid('act', actKey), units };
    const { editionId } = await inTransaction((tx) => keepEdition(tx, { actor, now }, kept));
    await recheckEdition(editionId, now);
  };
