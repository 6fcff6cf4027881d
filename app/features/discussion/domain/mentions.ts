// Who is mentioned in a comment: `@` and a name as the person writes it. Only people of the circle can be.

export interface Mentionable {
  id: string;
  name: string;
}

/** The longest of the names that stands after the `@` at a place, or null. */
export function mentionAt(text: string, at: number, names: readonly string[]): string | null {
  if (text.charAt(at) !== '@' || isLetter(text.charAt(at - 1))) return null;
  const from = at + 1;
  const fitting = names.filter(
    (name) =>
      name !== '' &&
      isSame(text.charAt(from), name.charAt(0)) &&
      isSame(text.slice(from, from + name.length), name) &&
      !isLetter(text.charAt(from + name.length)),
  );
  return fitting.reduce<string | null>(
    (longest, name) => (longest === null || name.length > longest.length ? name : longest),
    null,
  );
}

/** The people whose names a text mentions; those of one name are all meant. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const names = people.map(({ name }) => name);
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = mentionAt(text, at, names);
    if (name !== null) found.add(name.toLowerCase());
  }
  return people.filter(({ name }) => found.has(name.toLowerCase())).map(({ id }) => id);
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}_]/u.test(sign);
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
