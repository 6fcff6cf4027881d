// Who may do what: every row in one place. Pages, commands, lists, tests and docs/rights.md read it.
import type { FactsBySubject } from './facts.ts';
import { accountRows, integrationRows } from './matrix/accounts.ts';
import { actRows, outcomeRows } from './matrix/acts-and-outcomes.ts';
import { confidentialRows } from './matrix/confidential.ts';
import { decisionRows } from './matrix/decisions.ts';
import { discussionRows } from './matrix/discussion.ts';
import { groupRows } from './matrix/groups.ts';
import { auditRows, coverageRows, exportRows } from './matrix/oversight.ts';
import { reportRows } from './matrix/reports.ts';
import { sourceRows } from './matrix/sources.ts';

/** The matrix, action by action. */
export const matrix = {
  ...groupRows,
  ...reportRows,
  ...confidentialRows,
  ...sourceRows,
  ...discussionRows,
  ...decisionRows,
  ...actRows,
  ...outcomeRows,
  ...auditRows,
  ...coverageRows,
  ...accountRows,
  ...exportRows,
  ...integrationRows,
};

export type Action = keyof typeof matrix;

/** Every action of the matrix, in its order. */
export const actions = Object.keys(matrix) as Action[];

/** What `can` must be told of the thing that an action is about. */
export type FactsFor<A extends Action> = FactsBySubject[(typeof matrix)[A]['about']];
