// A place in a group ends with a day of Almaty, or at once where that day is today.
import { almatyDay } from '#app/i18n/format.ts';

// Kazakhstan keeps one time all year, five hours ahead, since March 2024.
const ALMATY = '+05:00';
const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 366 * DAY;

/** The moment at which a place with that last day ends; null for a day that has passed or is too far off. */
export function endOfPlace(lastDay: string, now: Date): Date | null {
  const today = almatyDay(now);
  if (lastDay === today) return now;
  const end = new Date(new Date(`${lastDay}T00:00:00${ALMATY}`).getTime() + DAY);
  if (lastDay < today || end.getTime() - now.getTime() > LONGEST) return null;
  return end;
}
