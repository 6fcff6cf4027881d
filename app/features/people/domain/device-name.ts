// What a browser says of itself, as the two words by which its owner knows it.

const BROWSERS: readonly [string, RegExp][] = [
  ['Yandex', /YaBrowser\//],
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Opera', /OPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];

const SYSTEMS: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

const firstIn = (names: readonly [string, RegExp][], text: string): string | null =>
  names.find(([, sign]) => sign.test(text))?.[0] ?? null;

export interface DeviceName {
  browser: string | null;
  system: string | null;
}

/** The names of a browser and its system; null for what is not known. */
export const deviceName = (userAgent: string): DeviceName => ({
  browser: firstIn(BROWSERS, userAgent),
  system: firstIn(SYSTEMS, userAgent),
});
