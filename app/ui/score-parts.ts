/** The five parts of a report's score, in the order of their bars. */
export const SCORE_PARTS = ['harm', 'people', 'completeness', 'groups', 'age'] as const;

export type ScorePartKey = (typeof SCORE_PARTS)[number];

export interface ScorePart {
  key: ScorePartKey;
  value: number;
  /** How wide its bar is: the part's weight, or where the bar of one without limit is full. */
  max: number;
}

/** Age grows without end, so it is told as a number alone and never «of» its bar's. */
export const hasLimit = ({ key }: ScorePart): boolean => key !== 'age';

const UNIT = 0.52;
const GAP = 1.5;
const HEIGHT = 18;
const figure = (value: number) => Number(value.toFixed(1));

/** The share of a part that is reached; age grows without end, its bar does not. */
export function shareOf({ value, max }: ScorePart): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
}

/** Two SVG paths: the wells of the bars, and what they are filled with. */
export function scoreBars(parts: readonly ScorePart[]): { wells: string; bars: string } {
  let x = 0;
  let wells = '';
  let bars = '';
  for (const part of parts) {
    const left = figure(x);
    const width = figure(part.max * UNIT - GAP);
    const height = figure(HEIGHT * shareOf(part));
    wells += `M${left} 0h${width}v${HEIGHT}h-${width}z`;
    if (height > 0) bars += `M${left} ${HEIGHT}v-${height}h${width}V${HEIGHT}z`;
    x += part.max * UNIT;
  }
  return { wells, bars };
}
