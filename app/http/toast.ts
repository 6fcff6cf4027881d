import { z } from 'zod';
import type { Toast } from './request-context.ts';

const toastSchema = z.strictObject({
  key: z.string().regex(/^[\w:.-]{1,80}$/),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).optional(),
  undo: z
    .strictObject({ action: z.string().regex(/^\/[\w/-]{1,200}$/), intent: z.string().max(40) })
    .optional(),
});

/** The cookie that carries a note over one redirect. */
export function toastCookie(toast: Toast): string {
  const value = Buffer.from(JSON.stringify(toast)).toString('base64url');
  return `toast=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`;
}

export const CLEAR_TOAST = 'toast=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0';

/** The note in a cookie; anything that is not one of ours gives null. */
export function readToast(cookie: string | null): Toast | null {
  if (!cookie || cookie.length > 2_000) return null;
  try {
    const parsed = toastSchema.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString()));
    return parsed.success ? (parsed.data as Toast) : null;
  } catch {
    return null;
  }
}
