import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Every type of event that a feature declares, and so every one that can be written. */
const declared = globSync('app/features/*/events.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm)].map(([, type]) => type!),
);

interface Log {
  event: Record<string, Record<string, string>>;
}

describe('the log', () => {
  test('finds the types of events where the features declare them', () => {
    expect(declared).toContain('source.supplied');
    expect(declared.length).toBeGreaterThan(100);
    expect(new Set(declared).size).toBe(declared.length);
  });

  test.each(['ru', 'kk', 'en'])(
    'has words in %s for each of them, and for nothing else',
    (lang) => {
      const text = readFileSync(`app/i18n/locales/${lang}/log.json`, 'utf8');
      const { event } = JSON.parse(text) as Log;
      const worded = Object.entries(event).flatMap(([object, acts]) =>
        Object.keys(acts).map((act) => `${object}.${act}`),
      );
      expect(worded.sort()).toEqual([...declared].sort());
    },
  );
});
