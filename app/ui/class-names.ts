/** Joins the class names that hold: `classes('btn', primary && 'pri')`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
