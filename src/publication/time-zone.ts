/**
 * The instant at which a day (`2026-12-01`) begins in a time zone (`Asia/Bishkek`), in milliseconds since 1970. Where
 * the clocks are put forward at midnight, the day begins an hour later by the clock.
 */
export function startOfDay(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key) ?? findStart(day, timeZone);
  starts.set(key, known);
  return known;
}

/** Every article asks for its day several times. */
const starts = new Map<string, number>();

function findStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset that holds at midnight is not known before midnight is: those that hold about then are tried.
  const nearby = [-dayLength, 0, dayLength].map((shift) => midnightOffset(midnight + shift, timeZone));
  const candidates = [...new Set(nearby)].map((offset) => midnight - offset);
  if (candidates.length === 1) return candidates[0] ?? midnight;
  const inThatDay = candidates.filter((instant) => dayAt(instant, timeZone) >= day);
  return Math.min(...inThatDay);
}

/** Days that follow one another ask for the same offsets, and Intl is slow to tell one. */
function midnightOffset(midnight: number, timeZone: string): number {
  const key = `${midnight} ${timeZone}`;
  const known = offsets.get(key) ?? offsetAt(midnight, timeZone);
  offsets.set(key, known);
  return known;
}

const offsets = new Map<string, number>();

/** The day that it is at an instant in a time zone. */
export function dayAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** More than any zone lies from UTC, in milliseconds. */
const dayLength = 24 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** By how many milliseconds a zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  // "3/18/2025, GMT+05:00"
  const written = offsetFormat(timeZone).format(instant);
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
