// Office roles are given and changed by two people, and a head is one of them.
import type { OfficeRole } from '#app/access/actor.ts';

interface Person {
  accountId: string;
  officeRole: OfficeRole | null;
}

/** Whether somebody may agree to what another has proposed; the operator proposes without an account. */
export function maySecond(second: Person, proposer: Person | null): boolean {
  if (second.accountId === proposer?.accountId) return false;
  if (second.officeRole === 'head') return true;
  return second.officeRole === 'administrator' && proposer?.officeRole === 'head';
}
