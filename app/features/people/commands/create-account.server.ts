import type { OfficeRole } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { accountEvent } from '../events.ts';

export interface NewAccount {
  email: string;
  name: string;
  /** Null makes an account of groups; its memberships come apart. */
  officeRole: OfficeRole | null;
  passwordHash: string | null;
  language: Language;
}

/** Makes an account with its event, in the caller's transaction; without `by` it is its owner who makes it. */
export async function createAccount(
  tx: Transaction,
  context: { now: Date; by?: EventActor },
  account: NewAccount,
): Promise<string> {
  const id = newId(context.now);
  const kind = account.officeRole ? 'office' : 'group';
  await tx.account.create({
    data: { ...account, id, kind, email: account.email.toLowerCase(), createdAt: context.now },
    select: { id: true },
  });
  const actor = context.by ?? { kind: 'account', accountId: id };
  const { officeRole } = account;
  await recordEvent(
    tx,
    { actor, now: context.now },
    accountEvent('account.created', id, { after: { kind, officeRole } }),
  );
  return id;
}
