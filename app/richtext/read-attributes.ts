import type { AttributeRules, AttributeValue } from './attributes.ts';
import { onlyKeys, record, text, type Given } from './given.ts';
import { refuse } from './refusal.ts';
import { isMarkName, MARK_ORDER, MARKS, type MarkName } from './schema.ts';

export type Attributes = Record<string, AttributeValue>;
export type CleanMark = { type: MarkName; attrs?: Attributes };

/** The attributes of a node or mark that are kept: those that differ from their fallback. */
export function readAttributes(given: Given, rules: AttributeRules): Attributes | undefined {
  const attributes = given.has('attrs') ? record(given.get('attrs')) : new Map<string, unknown>();
  onlyKeys(attributes, Object.keys(rules));
  const kept: Attributes = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = attributes.get(name);
    if ('dropped' in rule) {
      if (attributes.has(name) && !rule.dropped.some((one) => one === value)) refuse('bad-value');
      continue;
    }
    const optional = rule.fallback !== undefined;
    if (optional && (!attributes.has(name) || value === rule.fallback)) continue;
    const reading = rule.read(value);
    if ('refused' in reading) return refuse(reading.refused);
    kept[name] = reading.value;
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** The marks of a node, each once, in the order of the schema. */
export function readMarks(input: readonly unknown[]): CleanMark[] {
  if (input.length > MARK_ORDER.length) refuse('duplicate-mark');
  const marks = new Map<MarkName, CleanMark>();
  for (const one of Array.from(input)) {
    const given = record(one);
    const type = text(given.get('type'));
    if (!isMarkName(type)) return refuse('unknown-mark');
    if (marks.has(type)) refuse('duplicate-mark');
    onlyKeys(given, ['type', 'attrs']);
    const attrs = readAttributes(given, MARKS[type]);
    marks.set(type, attrs ? { type, attrs } : { type });
  }
  return MARK_ORDER.flatMap((name) => marks.get(name) ?? []);
}
