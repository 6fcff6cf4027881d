import type { Language } from './languages.ts';
import { TIME_ZONE, zoneOffset } from './time-zone.ts';

export { TIME_ZONE };

const LOCALES: Record<Language, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };
const NBSP = '\u00A0';

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;

const two = (value: number): string => String(value).padStart(2, '0');

function partsOf(date: Date): Parts {
  const local = new Date(date.getTime() + zoneOffset(date));
  return {
    year: String(local.getUTCFullYear()),
    month: two(local.getUTCMonth() + 1),
    day: two(local.getUTCDate()),
    hour: two(local.getUTCHours()),
    minute: two(local.getUTCMinutes()),
  };
}

/** The calendar day of a moment in Almaty, as `2026-11-24`. */
export function almatyDay(date: Date): string {
  const { year, month, day } = partsOf(date);
  return `${year}-${month}-${day}`;
}

/** Date, time and number formats of one language; every method takes a Date, an ISO text, or a number. */
export interface Formats {
  /** «24 ноября 2026 г.», «2026 ж. 24 қараша», «24 November 2026». */
  dateLong(value: Date | string): string;
  /** `24.11.2026`, for tables. */
  date(value: Date | string): string;
  /** `24.11.2026, 09:12`. */
  dateTime(value: Date | string): string;
  /** `09:12`. */
  time(value: Date | string): string;
  /** Month and year in words: «ноябрь 2026 г.». */
  month(value: Date | string): string;
  /** Which words a near time needs: today and yesterday are said so, older moments get a date. */
  near(value: Date | string, now: Date): { key: 'today' | 'yesterday' | 'date'; text: string };
  number(value: number): string;
  /** File sizes in the units of the language: «1,2 МБ». */
  bytes(value: number): string;
}

const UNITS: Record<Language, readonly [string, string, string]> = {
  ru: ['Б', 'КБ', 'МБ'],
  kk: ['Б', 'КБ', 'МБ'],
  en: ['B', 'kB', 'MB'],
};

function build(language: Language): Formats {
  const locale = LOCALES[language];
  const months = new Intl.DateTimeFormat(locale, {
    timeZone: TIME_ZONE,
    month: 'long',
    day: 'numeric',
  });
  const monthYear = new Intl.DateTimeFormat(locale, {
    timeZone: TIME_ZONE,
    month: 'long',
    year: 'numeric',
  });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const toDate = (value: Date | string) => (typeof value === 'string' ? new Date(value) : value);
  const monthName = (date: Date) =>
    months.formatToParts(date).find((p) => p.type === 'month')?.value ?? '';

  const formats: Formats = {
    dateLong(value) {
      const date = toDate(value);
      const { year, day } = partsOf(date);
      const d = String(Number(day));
      if (language === 'kk') return `${year}${NBSP}ж. ${d}${NBSP}${monthName(date)}`;
      if (language === 'ru') return `${d}${NBSP}${monthName(date)} ${year}${NBSP}г.`;
      return `${d}${NBSP}${monthName(date)} ${year}`;
    },
    date(value) {
      const { year, month, day } = partsOf(toDate(value));
      return `${day}.${month}.${year}`;
    },
    time(value) {
      const { hour, minute } = partsOf(toDate(value));
      return `${hour}:${minute}`;
    },
    dateTime: (value) => `${formats.date(value)}, ${formats.time(value)}`,
    month: (value) => monthYear.format(toDate(value)),
    near(value, now) {
      const date = toDate(value);
      const day = almatyDay(date);
      if (day === almatyDay(now)) return { key: 'today', text: formats.time(date) };
      if (day === almatyDay(new Date(now.getTime() - 86_400_000))) {
        return { key: 'yesterday', text: formats.time(date) };
      }
      return { key: 'date', text: formats.dateTime(date) };
    },
    number: (value) => numbers.format(value),
    bytes(value) {
      const [b, kb, mb] = UNITS[language];
      if (value < 1000) return `${value}${NBSP}${b}`;
      if (value < 1_000_000) return `${numbers.format(Math.round(value / 1000))}${NBSP}${kb}`;
      return `${numbers.format(value / 1_000_000)}${NBSP}${mb}`;
    },
  };
  return formats;
}

const FORMATS: Record<Language, Formats> = { ru: build('ru'), kk: build('kk'), en: build('en') };

/** The formats of a language. */
export function formatsFor(language: Language): Formats {
  return FORMATS[language];
}
