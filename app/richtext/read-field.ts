import { isLongerThan } from './bounded-json.ts';
import { markdownName } from './field-name.ts';
import { fromMarkdown } from './markdown/from-markdown.ts';
import { withoutStrays } from './printable.ts';
import { LIMITS } from './schema.ts';
import { validateRichText, type RichTextVerdict } from './validate.ts';

/**
 * Reads a rich text out of a form: the editor's JSON under the name itself, else the Markdown of
 * the text area. Null where the form has neither; two values under one name are refused.
 */
export function readRichTextField(form: FormData, name: string): RichTextVerdict | null {
  const json = form.getAll(name);
  const values = json.length > 0 ? json : form.getAll(markdownName(name));
  if (values.length === 0) return null;
  const [value] = values;
  if (values.length > 1 || typeof value !== 'string') return { ok: false, reason: 'bad-type' };
  return json.length > 0 ? validateRichText(value) : readMarkdown(value);
}

/** Reads what stands in a text area; escapes and indents take room that the document does not need. */
export function readMarkdown(markdown: string): RichTextVerdict {
  if (isLongerThan(LIMITS.bytes * 2, markdown)) return { ok: false, reason: 'too-long' };
  return validateRichText(fromMarkdown(withoutStrays(markdown)));
}
