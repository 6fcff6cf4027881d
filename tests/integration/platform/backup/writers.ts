import { recordEvent } from '#app/platform/event-log.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { newId } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeMember, makeGroup } from '#tests/factories/group.ts';
import { makeReport } from '#tests/factories/report.ts';

/** Writers that file reports with an attachment each, one after the other, until they are told to stop. */
export type Writers = {
  /** Ids of the attachments whose write has been acknowledged so far. */
  acknowledged(): readonly string[];
  stop(): Promise<void>;
};

/** Starts some writers on the database of the running test. */
export async function startWriters(count: number, store: string): Promise<Writers> {
  const group = await makeGroup();
  const { account } = await makeMember(group.id);
  const files = makeFileStore(store);
  const acknowledged: string[] = [];
  let stopping = false;
  const write = async (): Promise<void> => {
    while (!stopping) {
      const report = await makeReport({ groupId: group.id, authorId: account.id });
      const file = await files.storeBytes(Buffer.from(`Ответ на ${report.id}\tтабуляция\n\\N`));
      const now = new Date();
      const id = newId();
      await inTransaction(async (tx) => {
        await tx.attachment.create({
          data: {
            id,
            reportId: report.id,
            name: 'ответ.txt',
            kind: 'document',
            mime: 'text/plain',
            size: file.size,
            sha256: file.sha256,
            storageKey: file.storageKey,
            uploadedById: account.id,
            uploadedAt: now,
          },
        });
        const event = { type: 'attachment.added', objectType: 'attachment', objectId: id };
        const actor = { kind: 'account', accountId: account.id } as const;
        await recordEvent(tx, { actor, now }, { ...event, reportId: report.id });
      });
      acknowledged.push(id);
    }
  };
  const working = Promise.all(Array.from({ length: count }, write));
  return {
    acknowledged: () => acknowledged,
    async stop() {
      stopping = true;
      await working;
    },
  };
}
