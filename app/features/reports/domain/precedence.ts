// Which of several norms should yield, by the rules of precedence as they stand in the lists: the first
// rule that fits two norms decides between them. From domain/taxonomies.json, `precedence`. It is a hint
// for whoever files and whoever judges, and never a verdict.

/** The rules that the code knows how to reckon with; others in the list are only read. */
export type PrecedenceRule = 'code_first' | 'higher_wins' | 'later_wins';

/** What is asked of a norm's act. */
export interface RankedAct {
  key: string;
  type: string;
  /** Smaller is higher; null outside the order of force. */
  rank: number | null;
  /** The day of adoption. */
  date: string | null;
  /** Rules, regulations: it has the rank of the act that approves it. */
  isDerived: boolean;
}

/** A norm that stands against others; without an act where the register has none. */
export interface ConflictSide {
  act: RankedAct | null;
  language: string;
}

/** Why no rule decides between two norms. */
export type Undecided =
  | 'not-registered'
  | 'languages'
  | 'one-act'
  | 'no-rank'
  | 'no-date'
  | 'same-date'
  | 'no-rule'
  | 'circle';

/** One norm yields to another by a rule. */
export interface Yielding {
  at: number;
  to: number;
  by: PrecedenceRule;
}

export interface PrecedenceHint {
  /** One entry for each norm that yields, in their order. */
  yielding: Yielding[];
  /** Why there is none. */
  undecided: Undecided | null;
}

type Verdict = { yields: 'one' | 'other'; by: PrecedenceRule } | { undecided: Undecided };

/** The hint for a conflict, by the keys of the rules in use, in their order. */
export function precedenceHint(
  sides: readonly ConflictSide[],
  rules: readonly string[],
): PrecedenceHint {
  const yielding: Yielding[] = [];
  const open: Undecided[] = [];
  sides.forEach((side, at) => {
    const verdicts = sides.flatMap((other, to) =>
      to === at ? [] : [{ to, verdict: between(side, other, rules) }],
    );
    const lost = verdicts.flatMap(({ to, verdict }) =>
      'by' in verdict && verdict.yields === 'one' ? [{ at, to, by: verdict.by }] : [],
    );
    if (lost[0]) yielding.push(lost[0]);
    for (const { verdict } of verdicts) if ('undecided' in verdict) open.push(verdict.undecided);
  });
  // Ranks are edited by hand: where every norm loses to another, the rules say nothing together.
  if (sides.length > 0 && yielding.length === sides.length) {
    return { yielding: [], undecided: 'circle' };
  }
  return { yielding, undecided: yielding.length > 0 ? null : (open[0] ?? 'no-rule') };
}

function between(one: ConflictSide, other: ConflictSide, rules: readonly string[]): Verdict {
  const [a, b] = [one.act, other.act];
  if (!a || !b) return { undecided: 'not-registered' };
  if (a.key === b.key)
    return { undecided: one.language === other.language ? 'one-act' : 'languages' };
  for (const rule of rules) {
    const verdict = judge(rule, a, b, rules);
    if (verdict) return verdict;
  }
  return { undecided: whyNot(a, b, rules) };
}

function judge(rule: string, a: RankedAct, b: RankedAct, rules: readonly string[]): Verdict | null {
  const [high, low] = [rankOf(a, rules), rankOf(b, rules)];
  switch (rule) {
    case 'code_first':
      if (a.type === 'law' && b.type === 'code') return { yields: 'one', by: rule };
      return a.type === 'code' && b.type === 'law' ? { yields: 'other', by: rule } : null;
    case 'higher_wins':
      if (high === null || low === null || high === low) return null;
      return { yields: high > low ? 'one' : 'other', by: rule };
    case 'later_wins':
      if (high === null || high !== low || !a.date || !b.date || a.date === b.date) return null;
      return { yields: a.date < b.date ? 'one' : 'other', by: rule };
    default:
      return null;
  }
}

/** Rules and regulations stand where their act stands, as long as that rule is in use. */
const rankOf = (act: RankedAct, rules: readonly string[]): number | null =>
  act.isDerived && !rules.includes('derived_follows_main') ? null : act.rank;

function whyNot(a: RankedAct, b: RankedAct, rules: readonly string[]): Undecided {
  const [high, low] = [rankOf(a, rules), rankOf(b, rules)];
  if (high === null || low === null) return 'no-rank';
  if (high !== low || !rules.includes('later_wins')) return 'no-rule';
  return a.date && b.date ? 'same-date' : 'no-date';
}
