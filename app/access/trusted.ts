// What the product does by itself and what the operator does at the command line: short lists, nothing else.
import type { Action } from './matrix.ts';

const system = new Set<Action>([
  'source.fetch-from-web',
  'snapshot.recapture',
  'source.correct-metadata',
  'attachment.release-from-quarantine',
  'confidential.named-list.change',
]);

const operator = new Set<Action>([
  'user.create-suspend',
  'user.office-role.grant-revoke',
  'user.reset-second-factor',
  'user.directory.read',
  'group.first-coordinator.invite',
  'group.invite-remove-member',
  'reference-data.edit',
  'act.read',
  'act.search',
  'act.import-edit',
  'audit.own-activity.read',
  'audit.group.read',
  'audit.office.read',
  'audit.security.read',
  'audit.heads.verify',
  'settings.system.change',
  'system.state.read',
  'system.jobs.retry',
]);

/**
 * Whether a job or the operator may do this. The operator invites into groups, is the second person
 * for office roles until there is an active head, and reads no report; a job adds the named analyst to a
 * confidential list when the author has not objected in time.
 */
export const isTrusted = (kind: 'system' | 'operator', action: Action): boolean =>
  (kind === 'system' ? system : operator).has(action);
