import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { sourceEvent } from '../events.ts';
import { areNameable } from '../queries/list-nameable.server.ts';
import { loadSourceFacts } from '../queries/load-source-facts.server.ts';
import { changeSource } from './change-source.server.ts';

/**
 * Protects a source, or changes its list and its description: from now on it is open to who added it
 * and to the people named. The journalist who protects somebody else's source stays on its list.
 */
export async function protectSource(
  context: CommandContext,
  asked: { sourceId: string; protectedDescription: string; named: readonly string[] },
): Promise<Result> {
  const { sourceId, protectedDescription } = asked;
  const known = await loadSourceFacts(sourceId);
  const areOfReport = !known || (await areNameable(known.reportId, asked.named, context.now));
  return changeSource(
    context,
    { sourceId, action: 'source.protect' },
    async (source, _tx, actor) => {
      if (!areOfReport) {
        return invalid('errors.check-fields', { named: 'sources.mistake.not-of-report' });
      }
      const { addedById, isProtected, namedIds } = source.facts;
      const protectedById = source.facts.protectedById ?? actor.accountId;
      const everybody = new Set([...asked.named, actor.accountId, protectedById]);
      everybody.delete(addedById);
      const named = [...everybody].sort();
      const columns = {
        isProtected: true,
        protectedById,
        protectedDescription,
        named: { deleteMany: {}, createMany: { data: named.map((accountId) => ({ accountId })) } },
      };
      const { id, report } = source;
      const event = isProtected
        ? sourceEvent('source.named-set', id, report.id, {
            before: { namedIds: [...namedIds].sort() },
            after: { namedIds: named },
          })
        : sourceEvent('source.protected', id, report.id, { after: { namedIds: named } });
      return { columns, event };
    },
  );
}

/** Opens a protected source to everybody who reads the report. */
export async function liftProtection(
  context: CommandContext,
  { sourceId }: { sourceId: string },
): Promise<Result> {
  return changeSource(
    context,
    { sourceId, action: 'source.protect' },
    async ({ facts, report }) => {
      if (!facts.isProtected) return null;
      return {
        columns: {
          isProtected: false,
          protectedById: null,
          protectedDescription: '',
          named: { deleteMany: {} },
        },
        event: sourceEvent('source.protection-lifted', sourceId, report.id, {
          before: { isProtected: true },
        }),
      };
    },
  );
}
