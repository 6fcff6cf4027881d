import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@variant dark');

function coloursOf(part: string): Map<string, string> {
  const found = part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['surface', 'canvas', 'sunken'];
const TEXT = 4.5;
const SHAPE = 3;

/** What is read, or seen, on what: [front, back, least contrast]. */
const PAIRS: [string, string, number][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad', 'info', 'group', 'office'].flatMap(
    (text) => GROUNDS.map((ground): [string, string, number] => [text, ground, TEXT]),
  ),
  ...['accent', 'ok', 'warn', 'bad', 'info', 'group', 'office'].map(
    (tone): [string, string, number] => [tone, `${tone}-soft`, TEXT],
  ),
  ...['ok-soft', 'bad-soft', 'warn-soft', 'info-soft'].map((soft): [string, string, number] => [
    'ink',
    soft,
    TEXT,
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['mark-ink', 'mark', TEXT],
  ['mark-line', 'surface', SHAPE],
  ...GROUNDS.map((ground): [string, string, number] => ['control', ground, SHAPE]),
];

describe.each([
  ['light', coloursOf(lightPart)],
  ['dark', coloursOf(darkPart)],
])('%s', (_, colours) => {
  test.each(PAIRS)('%s on %s stands out at least %f to 1', (front, back, least) => {
    const [a, b] = [colours.get(front), colours.get(back)];
    if (!a || !b) throw new Error(`${front} or ${back} has no value`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

test('dark gives each colour its own value', () => {
  expect([...coloursOf(darkPart).keys()]).toEqual([...coloursOf(lightPart).keys()]);
});
