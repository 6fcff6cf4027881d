import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import '#app/http/zod-codes.ts';
import { decideSchema, decisionKinds, setClassSchema } from './schema.ts';

const id = '01a20f18-d7bd-71b5-a909-fcd8e65f315c';
/** A form as a browser sends it: the fields of every kind, most of them empty. */
const everything: [string, string][] = [
  ['version', '3'],
  ['reason', ' Вне предмета\r\nсовсем '],
  ['analystId', id],
  ['dueOn', '2026-12-09'],
  ['other', '№ 191'],
  ['title', 'Взнос'],
  ['narrative', 'Текст'],
  ['provisions', '0'],
  ['sources', id],
  ['addressee', 'Акимат'],
  ['letterNumber', ''],
  ['letterDate', ''],
  ['deferredUntil', '2026-12-09'],
];
interface Parsed {
  status?: string;
  value?: unknown;
  error?: Record<string, string[] | null> | null;
}
const parsed = (form: FormData, schema: unknown) =>
  parseWithZod(form, { schema: schema as never }) as Parsed;
const read = (pairs: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return parsed(form, decideSchema);
};
const with_ = (...pairs: [string, string][]) => [
  ...everything.filter(([name]) => !pairs.some(([other]) => other === name)),
  ...pairs,
];

describe('of a form only what the chosen kind asks for is read', () => {
  test.each(decisionKinds)('%s', (kind) => {
    const submission = read([['kind', kind], ...everything]);
    expect(submission.error).toBeUndefined();
    expect(submission.status).toBe('success');
  });

  test('a rejection takes version and reason, with its line breaks and without its blanks', () => {
    const submission = read([['kind', 'reject_out_of_scope'], ...everything]);
    expect(submission).toMatchObject({
      value: { kind: 'reject_out_of_scope', version: 3, reason: 'Вне предмета\nсовсем' },
    });
  });

  test('several boxes are a list, one is a list too', () => {
    const several = read([['kind', 'split'], ...everything, ['provisions', '2']]);
    expect(several).toMatchObject({ value: { provisions: [0, 2], sources: [id] } });
  });
});

describe('each demand is told beside its own field', () => {
  test.each([
    ['reject_no_sources', 'reason', ''],
    ['reject_no_sources', 'reason', ' \n '],
    ['request_clarification', 'dueOn', ''],
    ['request_clarification', 'dueOn', 'завтра'],
    ['defer', 'deferredUntil', '2026-02-31'],
    ['redirect_body', 'addressee', ''],
    ['merge_duplicate', 'other', ''],
    ['split', 'title', ''],
    ['split', 'sources', 'x'],
    ['accept', 'analystId', 'x'],
    ['accept', 'version', 'x'],
  ] as const)('%s: %s = %j', (kind, field, value) => {
    const { error } = read(with_(['kind', kind], [field, value]));
    expect(Object.keys(error ?? {}).map((name) => name.replace(/\[\d+\]$/, ''))).toEqual([field]);
  });

  test('a kind that is none, and no kind at all', () => {
    expect(read([['kind', 'approve'], ...everything]).status).toBe('error');
    expect(read(everything).status).toBe('error');
  });
});

test('a class is picked', () => {
  const form = new FormData();
  form.append('reason', 'Иначе');
  expect(parsed(form, setClassSchema).error).toEqual({
    classes: ['errors.choose'],
  });
});
