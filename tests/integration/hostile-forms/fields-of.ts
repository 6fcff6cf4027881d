import type { z } from 'zod';

export type FieldKind = 'text' | 'number' | 'tick' | 'choice' | 'id' | 'day' | 'list';

/** One field of a form as its schema asks for it, under the name that the form gives it. */
export interface FormField {
  name: string;
  kind: FieldKind;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  format?: string;
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

/** Every field that a schema knows, those of all its branches included. */
export function fieldsOf(schema: z.ZodType): FormField[] {
  const found = new Map<string, FormField>();
  for (const field of walk(schema, '')) if (!found.has(field.name)) found.set(field.name, field);
  return [...found.values()];
}

function* walk(schema: z.ZodType, name: string): Generator<FormField> {
  const { type, shape, innerType, in: before, out, element, options } = definitionOf(schema);
  if (type === 'object') {
    for (const [key, inner] of Object.entries(shape ?? {})) {
      yield* walk(inner, name ? `${name}.${key}` : key);
    }
  } else if (type === 'union') for (const option of options ?? []) yield* walk(option, name);
  else if (type === 'array') {
    yield { name, kind: 'list' };
    if (element && definitionOf(leafOf(element)).type === 'object')
      yield* walk(element, `${name}[0]`);
  } else if (type === 'pipe' && before && definitionOf(before).type !== 'transform') {
    yield* walk(before, name);
  } else if (type === 'pipe' && out) yield* walk(out, name);
  else if (innerType) yield* walk(innerType, name);
  else yield { name, kind: kindOf(schema) };
}

/** What stands inside of defaults, options and pipes. */
function leafOf(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: before, out } = definitionOf(schema);
  if (innerType) return leafOf(innerType);
  if (type !== 'pipe' || !before || !out) return schema;
  return leafOf(definitionOf(before).type === 'transform' ? out : before);
}

function kindOf(schema: z.ZodType): FieldKind {
  const { type, format } = definitionOf(schema);
  if (type === 'number') return 'number';
  if (type === 'boolean') return 'tick';
  if (type === 'enum' || type === 'literal') return 'choice';
  if (format === 'uuid' || format === 'guid') return 'id';
  return format === 'date' ? 'day' : 'text';
}
