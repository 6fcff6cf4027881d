import { fromString, type Attribute, type Attributes, type Mark, type Node } from '@tiptap/core';
import type { AttributeRule, AttributeRules } from '../attributes.ts';

type KeptRule = Extract<AttributeRule, { read: unknown }>;

/**
 * The extension with the attributes of our schema and no other, so that what is pasted or typed is
 * read by the rules by which the validator will judge it.
 */
export function ruled<E extends Node | Mark>(extension: E, rules: AttributeRules): E {
  // Nodes and marks are extended alike, but their types do not say so.
  return (extension as Node).extend({
    addAttributes() {
      const own: Attributes = this.parent?.() ?? {};
      const kept = Object.entries(rules).flatMap(([name, rule]) =>
        'read' in rule ? [[name, ruledAttribute(name, rule, own[name])] as const] : [],
      );
      return Object.fromEntries(kept);
    },
  }) as E;
}

function ruledAttribute(name: string, rule: KeptRule, own: Attribute = {}): Attribute {
  return {
    ...own,
    default: rule.fallback,
    isRequired: rule.fallback === undefined,
    validate: (value) => {
      if (value !== rule.fallback && 'refused' in rule.read(value)) throw new RangeError(name);
    },
    parseHTML: (element) => {
      const given: unknown = own.parseHTML
        ? own.parseHTML(element)
        : fromString(element.getAttribute(name));
      const reading = rule.read(given);
      return 'value' in reading ? reading.value : null;
    },
  };
}
