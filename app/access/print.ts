// The matrix as the page docs/rights.md, printed from the same rows that decide.
import { actions, matrix } from './matrix.ts';
import type { Row } from './row.ts';
import { cellMeanings, roles } from './row.ts';

const roleNames = {
  V: 'visitor',
  R: 'registered reader without group',
  M: 'group member',
  K: 'group coordinator',
  J: 'journalist',
  A: 'analyst',
  H: 'head of the office',
  S: 'system administrator',
} as const satisfies Record<(typeof roles)[number], string>;

/** The whole page, ready to be written. */
export function printRights(): string {
  return [
    '# Who may do what',
    '',
    'Printed from `app/access/matrix.ts`; a test fails when the two differ. Do not edit by hand.',
    '',
    `Roles: ${roles.map((role) => `**${role}** ${roleNames[role]}`).join(' · ')}.`,
    'A coordinator is a member too. Of several roles and relations the most permissive counts.',
    '',
    ...Object.entries(cellMeanings).map(([cell, meaning]) => `- **${cell}** ${meaning}`),
    '',
    'Over every row: the office never sees a draft; in a confidential report g, t and y mean the',
    'named list (the head keeps its bare facts); whoever is recused changes nothing on the report',
    'and leaves the office circle; a restricted file and a protected source open to their own list.',
    'A report that was referred with its details kept back leaves its groups with i, and nothing to do.',
    'A conditional cell that does not hold answers 403 where the thing is seen, else 404.',
    '',
    line(['Action', ...roles, 'About', 'Remark']),
    line(['---', ...roles.map(() => ':-:'), '---', '---']),
    ...actions.map((action) => printRow(action, matrix[action])),
    '',
  ].join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function printRow(action: string, row: Row): string {
  const remarks = [
    row.stage && `${row.stage} only`,
    row.filing && "a coordinator's g is a filing group",
    row.throughMerge && 'through a merge too',
    row.note,
  ].filter(Boolean);
  const cells = roles.map((role) => row.cells[role]);
  return line([`\`${action}\``, ...cells, row.about, remarks.join('; ')]);
}
