/** The first letter of the first two parts of a name, Kazakh letters too: «Нұрлан Әбдіров» → «НӘ». */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/[\s-]+/u)
    .slice(0, 2)
    .map((part) => ([...part][0] ?? '').toLocaleUpperCase('ru'))
    .join('');
}
