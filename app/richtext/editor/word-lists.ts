/** Where a paragraph stands in Word's lists, by its style: `mso-list:l0 level2 lfo1`. */
interface Place {
  readonly list: string;
  readonly level: number;
  /** The number it begins with, or null for a bullet. */
  readonly number: number | null;
}

interface OpenList {
  readonly element: HTMLElement;
  readonly list: string;
  readonly level: number;
}

/** Word pastes lists as paragraphs with the bullet typed before the text: gathers them into lists. */
export function gatherWordLists(root: HTMLElement): void {
  let open: OpenList[] = [];
  for (const paragraph of root.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const sign = [...paragraph.querySelectorAll<HTMLElement>('[style]')].find((element) =>
      styleOf(element).includes('mso-list:ignore'),
    );
    const place = placeOf(paragraph, sign?.textContent ?? '');
    if (!sign || !place) continue;
    sign.remove();
    const isNext = paragraph.previousElementSibling === open[0]?.element;
    open = openLists(isNext ? open : [], place, paragraph);
    const item = paragraph.ownerDocument.createElement('li');
    open.at(-1)?.element.append(item);
    item.append(paragraph);
  }
}

function placeOf(paragraph: HTMLElement, sign: string): Place | null {
  const [, list, level] =
    /mso-list:(\S+)level(\d)/.exec(styleOf(paragraph).replaceAll(' ', '')) ?? [];
  if (!list || !level) return null;
  const text = sign.trim();
  // A bullet may be a letter too: Word's second level has «o».
  const isNumbered = /^\(?[\p{Letter}\p{Number}.]{1,12}[.)]$/u.test(text);
  const number = Number(/(\d{1,6})\D*$/.exec(text)?.[1] ?? 1);
  return {
    list: `${list}${isNumbered ? '#' : ''}`,
    level: Number(level),
    number: isNumbered ? number : null,
  };
}

/** The lists around a paragraph: deeper and foreign ones are left, a missing one is begun. */
function openLists(lists: readonly OpenList[], place: Place, paragraph: HTMLElement): OpenList[] {
  const outer = lists.filter(
    ({ level, list }) => level < place.level || (level === place.level && list === place.list),
  );
  if (outer.at(-1)?.level === place.level) return outer;
  const element = paragraph.ownerDocument.createElement(place.number === null ? 'ul' : 'ol');
  if (place.number !== null && place.number !== 1)
    element.setAttribute('start', String(place.number));
  const parent = outer.at(-1)?.element.lastElementChild;
  if (parent) parent.append(element);
  else paragraph.before(element);
  return [...outer, { element, list: place.list, level: place.level }];
}

function styleOf(element: HTMLElement): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/:\s+/g, ':');
}
