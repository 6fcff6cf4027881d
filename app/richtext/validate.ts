import { boundedJson, isLongerThan } from './bounded-json.ts';
import type { RichTextDocument } from './document.ts';
import { list, onlyKeys, record, text, words, type Given } from './given.ts';
import { joinEqualTexts } from './join-texts.ts';
import { readAttributes, readMarks, type Attributes, type CleanMark } from './read-attributes.ts';
import { refuse, Refused, type RichTextRefusal } from './refusal.ts';
import { isInline, isNodeName, LIMITS, NODES, type NodeName } from './schema.ts';
import { tableRefusal } from './table-shape.ts';

export type RichTextVerdict =
  { ok: true; doc: RichTextDocument } | { ok: false; reason: RichTextRefusal };

interface CleanNode {
  type: NodeName;
  attrs?: Attributes;
  content?: CleanNode[];
  marks?: CleanMark[];
  text?: string;
}

/**
 * Judges a document (a value, or its JSON) before anything else reads it, on every entrance alike.
 * What is allowed comes back as a fresh copy in canonical form: an attribute at its fallback is
 * left out, marks stand in one order, equal texts are joined. Anything unknown or out of place is
 * refused and never mended.
 */
export function validateRichText(input: unknown): RichTextVerdict {
  try {
    const doc = new Walk().node(typeof input === 'string' ? parsed(input) : input, ['doc'], 1);
    if (isLongerThan(LIMITS.bytes, JSON.stringify(doc))) refuse('too-long');
    // The walk has just proved it, place by place.
    return { ok: true, doc: doc as RichTextDocument };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  }
}

function parsed(json: string): unknown {
  const result = boundedJson(json);
  return 'refused' in result ? refuse(result.refused) : result.value;
}

/** One walk through one document; it goes no deeper than the limit, so the stack holds. */
class Walk {
  #nodes = 0;

  node(input: unknown, places: readonly NodeName[], depth: number): CleanNode {
    if (++this.#nodes > LIMITS.nodes) refuse('too-many');
    if (depth > LIMITS.depth) refuse('too-deep');
    const given = record(input);
    const type = text(given.get('type'));
    if (!isNodeName(type)) return refuse('unknown-node');
    if (!places.includes(type)) refuse('wrong-place');
    onlyKeys(given, keysOf(type));

    const node: CleanNode = { type };
    const attrs = readAttributes(given, NODES[type].attributes);
    const content = this.#content(type, given, depth);
    const marks = given.has('marks') ? readMarks(list(given.get('marks'))) : [];
    if (attrs) node.attrs = attrs;
    if (content.length > 0) node.content = content;
    if (marks.length > 0) node.marks = marks;
    if (type === 'text') node.text = words(given.get('text'));
    const refused = type === 'table' ? tableRefusal(node) : null;
    return refused ? refuse(refused) : node;
  }

  #content(type: NodeName, given: Given, depth: number): CleanNode[] {
    const { children, filled, firstChild } = NODES[type];
    const content = given.has('content') ? list(given.get('content')) : [];
    if (filled && content.length === 0) refuse('wrong-place');
    if (content.length > LIMITS.nodes) refuse('too-many');
    const nodes = Array.from(content, (child, index) =>
      this.node(child, index === 0 && firstChild ? [firstChild] : children, depth + 1),
    );
    return joinEqualTexts(nodes);
  }
}

function keysOf(type: NodeName): readonly string[] {
  if (type === 'text') return ['type', 'text', 'marks'];
  if (isInline(type)) return ['type', 'attrs', 'marks'];
  return ['type', 'attrs', 'content'];
}
