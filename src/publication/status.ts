import { startOfDay } from './time-zone.ts';

/**
 * What an article is to readers: not yet for them (`draft`), for them later (`scheduled`, which an embargo is too),
 * theirs (`published`), or taken back (`withdrawn`), of which a tombstone remains.
 */
export type Status = 'draft' | 'scheduled' | 'published' | 'withdrawn';

/** The fields of an article on which its status depends. Days and instants are as the front matter has them. */
export interface StatusFields {
  readonly draft: boolean;
  readonly date: string;
  readonly embargo?: string | undefined;
  readonly withdrawn?: object | undefined;
}

/** The build's time: an instant with its offset, and the zone in which a day begins that was named without a time. */
export interface BuildTime {
  readonly now: string;
  /** IANA name, `Asia/Bishkek`. */
  readonly timeZone: string;
}

/** The one place that decides what is published. */
export function statusOf(fields: StatusFields, { now, timeZone }: BuildTime): Status {
  if (fields.draft) return 'draft';
  if (Date.parse(now) < dueTime(fields, timeZone)) return 'scheduled';
  return fields.withdrawn === undefined ? 'published' : 'withdrawn';
}

/** The instant from which an article may be read, in UTC: when its date has come and its embargo has ended. */
export function dueAt(fields: StatusFields, timeZone: string): string {
  return new Date(dueTime(fields, timeZone)).toISOString();
}

/** The same in milliseconds since 1970, which are quicker to compare. */
export function dueTime({ date, embargo }: StatusFields, timeZone: string): number {
  const due = timeOf(date, timeZone);
  return embargo === undefined ? due : Math.max(due, timeOf(embargo, timeZone));
}

function timeOf(moment: string, timeZone: string): number {
  return moment.includes('T') ? Date.parse(moment) : startOfDay(moment, timeZone);
}

/** The instant that a day or an instant of the front matter names: an instant stays as it was written. */
export function instantOf(moment: string, timeZone: string): string {
  return moment.includes('T') ? moment : new Date(startOfDay(moment, timeZone)).toISOString();
}

/** Whether more than `years` have passed since a day. */
export function isOlderThan(years: number, day: string, { now, timeZone }: BuildTime): boolean {
  const anniversary = `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-03-01')}`;
  return Date.parse(now) >= startOfDay(anniversary, timeZone);
}
