import type { Transaction } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import type { LinkPurpose } from '../domain/link-purpose.ts';

/** Uses a link up, in one statement, so that of two who come at once one is served; null where it opens nothing. */
export async function spendLink(
  tx: Transaction,
  given: { token: string; purpose: LinkPurpose; now: Date },
): Promise<{ accountId: string | null; newEmail: string | null } | null> {
  const { token, purpose, now } = given;
  const [link] = await tx.$queryRaw<{ account_id: string | null; new_email: string | null }[]>`
    update one_time_link set used_at = ${now}
    where token_hash = ${sha256(token)} and purpose = ${purpose} and used_at is null and expires_at > ${now}
    returning account_id, new_email`;
  return link ? { accountId: link.account_id, newEmail: link.new_email } : null;
}
