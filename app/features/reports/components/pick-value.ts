import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';

/** What a button of the form sends when places are picked for the norms. */
export const pickValue = (picks: {
  actKey: string;
  language: string;
  paths: readonly ProvisionPath[];
  asWritten?: string;
  /** The row whose place they take. */
  at?: number;
}): string => JSON.stringify({ ...picks, asWritten: (picks.asWritten ?? '').slice(0, 1_000) });

/** The address of one level of an act's outline on the page of the draft. */
export function pickQuery(asked: {
  act: string;
  in?: string | null;
  cited: string;
  at: number | null;
}): string {
  const query = new URLSearchParams({ pick: asked.act, cited: asked.cited });
  if (asked.in) query.set('in', asked.in);
  if (asked.at !== null) query.set('at', String(asked.at));
  return `?${query.toString()}`;
}
