import type { Transaction } from '#app/platform/database.server.ts';
import { isSaid } from '../domain/conflict.ts';
import { conflictSides, type DraftContent, type DraftPart } from '../domain/draft-content.ts';
import type { KnownActs } from './known-keys.server.ts';

/** The parts that say which norms stand against one another. */
const telling = ['norm', 'kind', 'conflict'] as const satisfies DraftPart[];

/**
 * Keeps what a version says of the conflict of its norms, and which of them are its sides: in step with
 * its norms and kinds, so that a conflict is found by each act. The norms stand written already.
 */
export async function writeConflict(
  tx: Transaction,
  version: { id: string; content: DraftContent; parts: readonly DraftPart[]; isNew: boolean },
  acts: KnownActs,
): Promise<void> {
  const { id: versionId, content, parts, isNew } = version;
  if (parts.includes('conflict')) {
    if (!isNew) await tx.reportConflict.deleteMany({ where: { versionId } });
    if (isSaid(content.conflict)) {
      const { apart, yields, why } = content.conflict;
      const data = { versionId, apart, yields, why };
      await tx.reportConflict.create({ data, select: { versionId: true } });
    }
  }
  if (!parts.some((part) => telling.includes(part as (typeof telling)[number]))) return;
  if (!isNew) await tx.reportConflictSide.deleteMany({ where: { versionId } });
  const sides = conflictSides(content).map((position) => {
    const key = content.norm.provisions[position]?.actKey;
    return { versionId, position, actId: (key && acts.get(key)?.id) || null };
  });
  if (sides.length > 0) await tx.reportConflictSide.createMany({ data: sides });
}
