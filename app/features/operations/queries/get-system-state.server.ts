import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { pool } from '#app/platform/database.server.ts';
import { examine } from '#app/platform/doctor/examine.server.ts';
import type { Finding } from '#app/platform/doctor/finding.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { NotFound } from '#app/platform/errors.ts';

/** How the machinery stands, as `lacuna doctor` tells it to the operator. */
export async function getSystemState(actor: Actor): Promise<Finding[]> {
  if (!can(actor, 'system.state.read').allowed) throw new NotFound();
  return examine(readEnv(), pool());
}
