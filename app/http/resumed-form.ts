import { z } from 'zod';
import type { SessionEnded } from './form-answer.ts';
import { safePath } from './safe-redirect.ts';

const resumedSchema = z.strictObject({
  action: z.string().refine((action) => action === safePath(action)),
  intent: z.string().regex(/^[\w-]{0,40}$/),
  values: z.array(z.tuple([z.string().max(200), z.string()])).max(2_000),
});

/** The form that an ended session interrupted, as its page has kept it; null for anything else. */
export function readResumedForm(text: string | undefined): SessionEnded | null {
  if (!text) return null;
  try {
    const parsed = resumedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What the person wrote in it in words: texts, not marks, dates, ids or documents of the editor. */
export function writtenTexts(form: SessionEnded): string[] {
  return form.values
    .map(([, value]) => value.trim())
    .filter((value) => /\s/.test(value) && !/^[{[]/.test(value))
    .slice(0, 10);
}
