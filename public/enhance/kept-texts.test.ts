import { beforeEach, describe, expect, test } from 'vitest';
import { fateOf, keptTexts, sweep } from './kept-texts.js';

class DeviceStorage implements Storage {
  #items = new Map<string, string>();
  room = Infinity;
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

const DAY = 24 * 60 * 60 * 1000;
const text = { version: '14', at: 1_000, values: { what: ['Место обещано'] } };
let device: DeviceStorage;

beforeEach(() => {
  device = new DeviceStorage();
});

test('a text comes back to the person who wrote it and to nobody else', () => {
  keptTexts(device, 'gulnara').write('report:1', text);
  expect(keptTexts(device, 'gulnara').read('report:1')).toEqual(text);
  expect(keptTexts(device, 'ruslan').read('report:1')).toBeUndefined();
});

test('signing out removes the texts of one person and leaves those of another', () => {
  keptTexts(device, 'gulnara').write('report:1', text);
  keptTexts(device, 'gulnara').write('thread:2', text);
  keptTexts(device, 'ruslan').write('report:1', text);
  keptTexts(device, 'gulnara').dropAll();
  expect(device.length).toBe(1);
  expect(keptTexts(device, 'ruslan').read('report:1')).toEqual(text);
});

test('a device without room says so', () => {
  device.room = 10;
  expect(keptTexts(device, 'gulnara').write('report:1', text)).toBe(false);
});

test('what cannot be read is nothing', () => {
  device.setItem('lacuna:kept:gulnara:report:1', '{half');
  expect(keptTexts(device, 'gulnara').read('report:1')).toBeUndefined();
});

test('old and broken texts are swept, the rest of the device is not touched', () => {
  const texts = keptTexts(device, 'gulnara');
  texts.write('old', { ...text, at: 0 });
  texts.write('new', { ...text, at: 40 * DAY });
  device.setItem('lacuna:kept:gulnara:broken', '{half');
  device.setItem('theirs', 'x');
  sweep(device, 41 * DAY);
  expect(texts.read('new')).toBeDefined();
  expect(device.length).toBe(2);
});

describe('a form that comes back', () => {
  const sent = { ...text, sent: true };
  test.each([
    ['blank again after a reload', text, { version: '14', isSame: false }, 'restore'],
    [
      'blank again after the session ended while sending',
      sent,
      { version: '14', isSame: false },
      'restore',
    ],
    ['with the text and a mistake beside it', sent, { version: '14', isSame: true }, 'stay'],
    ['blank, its version new after sending', sent, { version: '15', isSame: false }, 'forget'],
    ['with the text under a new version', text, { version: '15', isSame: true }, 'forget'],
    ['changed by somebody else meanwhile', text, { version: '15', isSame: false }, 'offer'],
    ['without versions, after sending', sent, { version: undefined, isSame: false }, 'forget'],
    ['without versions, never sent', text, { version: undefined, isSame: false }, 'restore'],
  ] as const)('%s', (_, kept, form, fate) => {
    expect(fateOf(kept, form)).toBe(fate);
  });
});
