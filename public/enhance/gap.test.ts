// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { sentenceAt, startGaps, trimmed, withMark } from './gap.js';
import { startKeys } from './keys.js';

const LAW =
  'Порядок приема, не урегулированный ст. 5 Закона, устанавливается учредителем. Иное запрещено.';

test('a phrase has no blanks at its ends and no stop of the words before it', () => {
  const of = (text: string) => {
    const span = trimmed(text, 0, text.length);
    return span && text.slice(span.start, span.end);
  };
  expect(of('  , в части порядка ')).toBe('в части порядка');
  expect(of(' ,; ')).toBeNull();
});

test('the sentence around a place ends where the law ends it', () => {
  const at = (place: number) => {
    const span = sentenceAt(LAW, place);
    return span && LAW.slice(span.start, span.end);
  };
  expect(at(0)).toBe(LAW.slice(0, LAW.indexOf(' Иное')));
  expect(at(LAW.indexOf('ст.') + 3)).toBe(at(0));
  expect(at(LAW.length - 2)).toBe('Иное запрещено.');
});

test('marks never lie over each other and keep the order of the text', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const marks = spans.reduce<{ start: number; end: number }[]>(
        (kept, one) => withMark(kept, one),
        [],
      );
      for (const [index, mark] of marks.entries()) {
        expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
      }
      if (spans.length > 0) expect(marks).toContainEqual(spans.at(-1));
    }),
  );
});

beforeEach(() => {
  document.body.innerHTML = `
    <div data-unit="a26/p12"><a href="#" class="n">12.</a><p data-words lang="ru">${LAW}</p></div>
    <div data-unit="a26/p13"><a href="#" class="n">13.</a><p data-words lang="kk">Басқа сөздер.</p></div>
    <form data-gap hidden data-edition-ru="2026-02-12" data-edition-kk="2026-02-13">
      <input type="hidden" name="place"><input type="hidden" name="text"><input type="hidden" name="edition">
      <p data-gap-say></p><template>Отмечено: {{words}}</template>
      <button type="button" data-gap-mark></button><button data-gap-report></button>
      <button type="button" data-gap-clear></button>
    </form>`;
  startGaps();
});
startKeys();

const press = (code: string) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
const sent = () => [...new FormData(document.querySelector('form')!)];
const select = (words: string) => {
  const text = [...document.querySelectorAll('[data-words]')]
    .map((element) => element.firstChild as Text)
    .find((node) => node.data.includes(words))!;
  const start = text.data.indexOf(words);
  getSelection()!.setBaseAndExtent(text, start, text, start + words.length);
};

test('by m the selected words are marked, said and put into the form; a mark elsewhere begins anew', () => {
  select('не урегулированный');
  press('KeyM');
  expect(document.querySelector('mark')?.textContent).toBe('не урегулированный1');
  expect(document.querySelector('form')?.hidden).toBe(false);
  expect(document.querySelector('[data-gap-say]')?.textContent).toBe(
    'Отмечено: «не урегулированный»',
  );
  expect(sent()).toEqual([
    ['place', 'a26/p12'],
    ['text', 'ru'],
    ['edition', '2026-02-12'],
    ['quote', 'не урегулированный'],
  ]);
  select('Басқа');
  press('KeyM');
  expect(document.querySelectorAll('mark')).toHaveLength(1);
  expect(sent()).toEqual([
    ['place', 'a26/p13'],
    ['text', 'kk'],
    ['edition', '2026-02-13'],
    ['quote', 'Басқа'],
  ]);
});

test('without a selection m takes the unit whose number is focused; the mark is taken off again', () => {
  getSelection()!.removeAllRanges();
  document.querySelector<HTMLElement>('.n')!.focus();
  press('KeyM');
  expect(sent().at(-1)).toEqual(['quote', LAW]);
  document.querySelector<HTMLElement>('[data-gap-clear]')!.click();
  expect(document.querySelector('mark')).toBeNull();
  expect(document.querySelector('form')?.hidden).toBe(true);
  expect(document.querySelector('[data-words]')?.textContent).toBe(LAW);
});
