import type { MetadataWarning, WarningCode } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';
import { xmlText } from './xml-text.ts';

const properties: Record<string, [element: string, code: WarningCode][]> = {
  'docProps/core.xml': [
    ['dc:creator', 'author'],
    ['cp:lastModifiedBy', 'last-editor'],
  ],
  'docProps/app.xml': [
    ['Company', 'organisation'],
    ['Manager', 'author'],
    ['Application', 'software'],
  ],
  'meta.xml': [
    ['meta:initial-creator', 'author'],
    ['dc:creator', 'last-editor'],
    ['meta:printed-by', 'last-editor'],
    ['meta:generator', 'software'],
  ],
};

/** The parts of an office document that `officeWarnings` reads. */
export const propertyParts: readonly string[] = Object.keys(properties);

/** What the properties of an office document give away. */
export function officeWarnings(parts: ReadonlyMap<string, string>): MetadataWarning[] {
  const warnings = foundWarnings();
  for (const [part, elements] of Object.entries(properties)) {
    for (const [element, code] of elements) {
      const value = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)<`).exec(
        parts.get(part) ?? '',
      )?.[1];
      warnings.add(code, value && xmlText(value));
    }
  }
  return warnings.found();
}
