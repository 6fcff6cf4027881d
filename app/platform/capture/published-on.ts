// Reads the day on which an article came out, as sites of the region write it.

const months: [RegExp, number][] = [
  [/^(jan|янв|қаң)/, 1],
  [/^(feb|фев|ақп)/, 2],
  [/^(mar|мар|нау)/, 3],
  [/^(apr|апр|сәу)/, 4],
  [/^(may$|май|мая|мам)/, 5],
  [/^(jun|июн|мау)/, 6],
  [/^(jul|июл|шіл)/, 7],
  [/^(aug|авг|там)/, 8],
  [/^(sep|сен|қыр)/, 9],
  [/^(oct|окт|қаз)/, 10],
  [/^(nov|ноя|қар)/, 11],
  [/^(dec|дек|жел)/, 12],
];

/** The ISO date that a text names, or null. A moment in universal time falls on its day in Almaty. */
export function publishedOn(text: string): string | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return ofUniversalTime(plain) ?? ofNumbers(plain) ?? ofWords(plain);
}

const inAlmaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', dateStyle: 'short' });

function ofUniversalTime(text: string): string | null {
  const moment = /\b\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d)?(\.\d+)?(z|\+00:?00)(?!\d)/.exec(text)?.[0];
  const date = moment ? new Date(moment.toUpperCase()) : null;
  return date && !Number.isNaN(date.getTime()) ? inAlmaty.format(date) : null;
}

function ofNumbers(text: string): string | null {
  const [, year, month, day] = /(?<!\d)(\d{4})[-/.](\d\d)[-/.](\d\d)(?!\d)/.exec(text) ?? [];
  if (year) return isoDate(Number(year), Number(month), Number(day));
  const [, first, second, last] = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(text) ?? [];
  return last ? isoDate(Number(last), Number(second), Number(first)) : null;
}

function ofWords(text: string): string | null {
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? ([\p{L}]{3,})\.?,? (\d{4})/u.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /([\p{L}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})/u.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = /(\d{4}) жыл(?:ғы|дың|ы)? ?(\d{1,2}) ([\p{L}]{3,})/u.exec(text);
  return yearFirst ? named(yearFirst[1], yearFirst[3], yearFirst[2]) : null;
}

function named(year = '', word = '', day = ''): string | null {
  const month = months.find(([name]) => name.test(word))?.[1];
  return month ? isoDate(Number(year), month, Number(day)) : null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1990 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}
