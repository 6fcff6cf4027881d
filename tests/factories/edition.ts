import { keepEdition, type NewEdition } from '#app/features/acts/commands/keep-edition.server.ts';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/** An edition of an act of the register, from a text as it is read anywhere: `Статья 1. …`, `1. …`, `1) …`. */
export async function makeEdition(
  text: string,
  { actKey = 'law_education', ...given }: Partial<NewEdition> & { actKey?: string } = {},
): Promise<string> {
  const kept = await inTransaction((tx) =>
    keepEdition(
      tx,
      { actor: { kind: 'system' }, now: new Date('2026-11-25T06:00:00Z') },
      {
        actId: seededUuid('act', actKey),
        language: 'ru',
        validFrom: '2026-09-01',
        label: '',
        extent: 'full',
        sourceFormat: 'lines',
        sourceSha256: null,
        units: outlineOf(readActText(text).paragraphs),
        ...given,
      },
    ),
  );
  if (kept.outcome !== 'added') throw new Error(`The edition is there already: ${kept.outcome}`);
  return kept.editionId;
}
