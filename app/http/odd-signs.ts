/** Whether PostgreSQL keeps a text as it is: it has no NUL, and a lone surrogate would be changed on the way. */
const isKept = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * Takes signs that cannot be kept out of a form's texts, and names the fields that had them: their
 * writer sees what is left and sends it again.
 */
export function takeOddSigns(form: FormData): string[] {
  const odd = new Set<string>();
  for (const [name, value] of form) {
    if (typeof value === 'string' && !isKept(value)) odd.add(name);
  }
  for (const name of odd) {
    const all = form.getAll(name);
    form.delete(name);
    for (const value of all) {
      form.append(
        name,
        typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
      );
    }
  }
  return [...odd];
}
