export const CHECKS = [
  'database',
  'encoding',
  'trigrams',
  'durability',
  'migrations',
  'jobs',
  'clock',
  'disk',
  'mail',
  'address',
] as const;
export type Check = (typeof CHECKS)[number];

/**
 * What one look at the machinery has found. `bad` needs somebody now, `note` is to be known. The words,
 * with what to do about it, are `system:finding.<check>.<code>` in the locale files.
 */
export interface Finding {
  check: Check;
  level: 'good' | 'note' | 'bad';
  code: string;
  values: Record<string, string | number>;
}

type Values = Finding['values'];

const finding =
  (level: Finding['level']) =>
  (check: Check, code: string, values: Values = {}) => ({
    check,
    level,
    code,
    values,
  });

/** All is as it should be. */
export const good = (check: Check, values?: Values): Finding =>
  finding('good')(check, 'good', values);

/** Nothing is broken, but the operator should know. */
export const note = finding('note');

/** Somebody has to do something. */
export const bad = finding('bad');
