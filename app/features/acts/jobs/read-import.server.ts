import { systemActor } from '#app/access/actor.ts';
import { db, type Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { runIsolated } from '#app/platform/isolation/run-isolated.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { importEvent } from '../events.ts';
import type { ReadFailure } from '../domain/import/import-states.ts';
import { insertStaged } from '../commands/staged-rows.server.ts';
import type { readActFile } from './read-act-file.server.ts';

type Answer = Awaited<ReturnType<typeof readActFile>>;

const limits = {
  timeoutMs: 60_000,
  cpuSeconds: 60,
  heapMb: 768,
  dataMb: 1_200,
  maxOutputBytes: 96 * 1024 * 1024,
};

/**
 * Reads the file of an import in a process of its own and keeps its tree. An import that was read, failed or
 * was dropped meanwhile is left as it is; one whose reading was cut short is read anew.
 */
export async function readImport(importId: string, now: () => Date): Promise<void> {
  const found = await db().actImport.findUnique({ where: { id: importId } });
  if (found?.state !== 'queued' && found?.state !== 'reading') return;
  await db().actImport.updateMany({
    where: { id: importId, state: 'queued' },
    data: { state: 'reading' },
  });
  const path = fileStore().pathOf(found.storageKey);
  const read = await runIsolated<Answer>(
    '#app/features/acts/jobs/read-act.task.server.ts',
    { head: { path, name: found.fileName } },
    { ...limits, readable: path },
  );
  const answer: Answer = read.ok ? read.result : { ok: false, reason: failureOf(read.reason) };
  await inTransaction((tx) => keep(tx, importId, answer, now()));
}

const failureOf = (reason: string): ReadFailure => (reason === 'crashed' ? 'broken' : 'too-heavy');

async function keep(tx: Transaction, id: string, answer: Answer, now: Date): Promise<void> {
  const [held] = await tx.$queryRaw<{ state: string }[]>`
    select state from act_import where id = ${id}::uuid for update`;
  if (held?.state !== 'reading') return;
  const units = answer.ok ? answer.units : [];
  await tx.actImport.update({
    where: { id },
    data: {
      rowVersion: { increment: 1 },
      ...(answer.ok
        ? {
            state: 'read',
            format: answer.format,
            guess: { ...answer.guess },
            suspicions: answer.suspicions as unknown as Prisma.InputJsonValue,
          }
        : { state: 'failed', reason: answer.reason }),
    },
    select: { id: true },
  });
  await insertStaged(tx, id, units);
  const reason = answer.ok ? '' : answer.reason;
  const after = {
    state: answer.ok ? 'read' : 'failed',
    units: units.length,
    ...(reason && { reason }),
  };
  await recordEvent(tx, { actor: systemActor, now }, importEvent('act-import.read', id, { after }));
}
