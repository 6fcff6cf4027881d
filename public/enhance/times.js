import { word } from './words.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/**
 * A moment as people say it. `full` is `24.11.2026, 09:12`, as the server wrote it.
 *
 * @param {Date} moment
 * @param {Date} now
 * @param {string} full
 * @param {(name: 'today' | 'yesterday', slots: { time: string }) => string} say
 */
export function nearWords(moment, now, full, say) {
  const time = full.slice(full.indexOf(', ') + 2);
  const day = almaty.format(moment);
  if (day === almaty.format(now)) return say('today', { time });
  if (day === almaty.format(now.getTime() - DAY)) return say('yesterday', { time });
  return full;
}

function refresh() {
  const now = new Date();
  for (const time of document.querySelectorAll('time[data-near]')) {
    const { dateTime, title, textContent } = /** @type {HTMLTimeElement} */ (time);
    const words = nearWords(new Date(dateTime), now, title, word);
    if (words && words !== textContent) time.textContent = words;
  }
}

/** «Сегодня» does not stay so in a page that is open over midnight. */
export function startTimes() {
  setInterval(refresh, 10 * MINUTE);
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
}
