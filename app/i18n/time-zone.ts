/** Everything is shown in the office's time, whatever the machine's own zone. */
export const TIME_ZONE = 'Asia/Almaty';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  timeZoneName: 'longOffset',
});
const hour = 3_600_000;
const known = new Map<number, number>();

/**
 * How far Almaty's clocks are ahead of UTC at a moment, in milliseconds: six hours until the end of February
 * 2024, five since. Asked of the zone's own data once for each hour that is shown, since asking is slow.
 */
export function zoneOffset(moment: Date): number {
  const key = Math.floor(moment.getTime() / hour);
  let offset = known.get(key);
  if (offset === undefined) {
    if (known.size > 20_000) known.clear();
    offset = readOffset(moment);
    known.set(key, offset);
  }
  return offset;
}

/** The offset of a moment that cannot be shown is none: what is shown then says so. */
function readOffset(moment: Date): number {
  if (Number.isNaN(moment.getTime())) return 0;
  const name =
    format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
