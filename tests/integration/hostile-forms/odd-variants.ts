import fc from 'fast-check';
import { hostileValues, oddNames, raws } from './hostile-values.ts';
import type { Post } from './post.ts';
import type { OpenForm } from './try-out.ts';

/** Posts nobody would think of, the same ones for the same seed. */
export function oddVariants(
  { known, entries: valid }: OpenForm,
  count: number,
  seed: number,
): Post[] {
  const { fields } = known;
  const names = [...new Set([...fields.map(({ name }) => name), ...valid.map(([name]) => name)])];
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...hostileValues) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed()),
    },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  );
  const name = names.length > 0 ? fc.constantFrom(...names) : fc.constantFrom(...oddNames);
  const without = (gone: string) => valid.filter(([other]) => other !== gone);
  const post = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(name, value)
        .map(([n, v]): Post => ({ what: `${n} is ${short(v)}`, entries: [...without(n), [n, v]] })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(name, value), { minLength: 2, maxLength: 8 })
        .map((pairs): Post => ({
          what: `many: ${pairs.map(([n, v]) => `${n}=${short(v)}`).join(', ')}`,
          entries: [...valid.filter(([other]) => !pairs.some(([n]) => n === other)), ...pairs],
        })),
    },
    {
      weight: 1,
      arbitrary: name.map((n): Post => ({ what: `without ${n}`, entries: without(n) })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(name, value, value).map(([n, a, b]): Post => ({
        what: `${n} twice: ${short(a)}, ${short(b)}`,
        entries: [...without(n), [n, a], [n, b]],
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(name, fc.constantFrom('[0]', '[]', '.a', '[1].b', '.__proto__'), value)
        .map(([n, tail, v]): Post => ({
          what: `${n}${tail}`,
          entries: [...without(n), [n + tail, v]],
        })),
    },
    {
      weight: 1,
      arbitrary: name.map((n): Post => ({
        what: `a file for ${n}`,
        entries: [...without(n), [n, new Blob(['x'])]],
      })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...oddNames), value).map(([n, v]): Post => ({
        what: `a field named ${short(n)}`,
        entries: [...valid, [n, v]],
      })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...raws).map((raw): Post => ({
        what: `raw ${short(String(raw!.body))} as ${raw!.type ?? 'nothing'}`,
        entries: [],
        raw: raw!,
      })),
    },
  );
  return fc.sample(post, { numRuns: count, seed });
}

const short = (text: string) =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…${text.length}` : text);
