import { beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE_MS, Turns, type EndTurn } from './turns.ts';

const share = { atOnce: 2, waiting: 3 };
let now = 0;
let turns: Turns;
let begun: string[];
let ends: Map<string, EndTurn>;

beforeEach(() => {
  now = 0;
  begun = [];
  ends = new Map();
  turns = new Turns(() => now);
});

/** Asks as somebody; the name of the request says who. */
function ask(what: string) {
  return turns.take(what.slice(0, 1), share, (end) => {
    begun.push(what);
    ends.set(what, end);
  });
}

const end = (what: string) => ends.get(what)!();

describe('beside others', () => {
  beforeEach(() => {
    ask('z0');
    end('z0');
    begun = [];
  });

  test('a few requests are served at once', () => {
    for (const what of ['a1', 'a2', 'b1', 'b2']) ask(what);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  test('of more than the share, one is served after the other, and others go first', () => {
    for (const what of ['a1', 'a2', 'a3', 'a4', 'b1']) ask(what);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    end('a1');
    end('a2');
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    end('b1');
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
    end('a3');
    expect(begun.at(-1)).toBe('a4');
  });

  test('two loud senders are served by turns', () => {
    for (const who of ['a', 'b']) for (const no of [1, 2, 3, 4, 5]) ask(`${who}${no}`);
    for (const what of ['a1', 'a2', 'b1', 'b2']) end(what);
    for (const expected of ['a3', 'b3', 'a4', 'b4', 'a5', 'b5']) {
      expect(begun.at(-1)).toBe(expected);
      end(expected);
    }
  });

  test('patience ends: nobody waits for ever behind others', () => {
    for (const what of ['a1', 'a2', 'a3', 'b1']) ask(what);
    end('a1');
    end('a2');
    turns.next();
    expect(begun).not.toContain('a3');
    now += PATIENCE_MS;
    turns.next();
    expect(begun).toContain('a3');
  });

  test('what would wait behind too many is refused, and others are not', () => {
    const taken = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((what) => ask(what) !== null);
    expect(taken).toEqual([true, true, true, true, true, false]);
    expect(ask('b1')).not.toBeNull();
  });

  test('who leaves the row is not served, and makes room', () => {
    for (const what of ['a1', 'a2', 'a3']) ask(what);
    const leave = ask('a4')!;
    ask('a5');
    leave();
    leave();
    expect(ask('a6')).not.toBeNull();
    for (const what of ['a1', 'a2', 'a3', 'a5', 'a6']) end(what);
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a5', 'a6']);
  });

  test('an end that is told twice counts once', () => {
    for (const what of ['a1', 'a2', 'a3', 'a4']) ask(what);
    end('a1');
    end('a1');
    expect(begun).toEqual(['a1', 'a2']);
  });
});

test('whom nobody stands beside has more at once, until somebody comes', () => {
  for (let no = 1; no <= 16; no += 1) ask(`a${no}`);
  expect(begun).toHaveLength(16);
  ask('a17');
  expect(begun).toHaveLength(16);
  ask('b1');
  end('a1');
  expect(begun.at(-1)).toBe('b1');
  now += 11_000;
  turns.next();
  expect(begun.at(-1)).toBe('a17');
});
