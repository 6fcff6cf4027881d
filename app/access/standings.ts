// The roles in which an actor stands. A person in three groups stands thrice; the most permissive counts.
import type { Actor, GroupRole, OfficeRole } from './actor.ts';
import type { Action } from './matrix.ts';
import { matrix } from './matrix.ts';
import type { Cell, Role } from './row.ts';

/** One role of the actor, with the group in which it is held. */
export interface Standing {
  role: Role;
  groupId: string | null;
}

const officeRoles: Record<OfficeRole, Role> = { analyst: 'A', head: 'H', administrator: 'S' };

/** A coordinator is a member too: what members may do with an own report, coordinators may with theirs. */
const groupRoles: Record<GroupRole, readonly Role[]> = {
  member: ['M'],
  journalist: ['J'],
  coordinator: ['K', 'M'],
};

/** Every role of an actor with its group; one without office or group is a reader. */
export function standingsOf(actor: Actor): Standing[] {
  if (actor.kind !== 'account') return [{ role: 'V', groupId: null }];
  if (actor.officeRole !== null) return [{ role: officeRoles[actor.officeRole], groupId: null }];
  if (actor.memberships.length === 0) return [{ role: 'R', groupId: null }];
  return actor.memberships.flatMap(({ role, groupId }) =>
    groupRoles[role].map((name) => ({ role: name, groupId })),
  );
}

/** The columns of the matrix in which an actor may find a yes. */
export const rolesOf = (actor: Actor): Role[] => [
  ...new Set(standingsOf(actor).map(({ role }) => role)),
];

/** The cells of one action for an actor, each with the standing that it speaks of. */
export const cellsOf = (actor: Actor, action: Action): { cell: Cell; standing: Standing }[] =>
  standingsOf(actor).map((standing) => ({ cell: matrix[action].cells[standing.role], standing }));

/** Whether a cell can become a yes for some object. */
export const isOpen = (cell: Cell): boolean => cell !== 'n' && cell !== 'h' && cell !== 'p';
