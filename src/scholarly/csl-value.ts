import type { CslDate, CslItem, CslName } from '../schema/csl-item.ts';

/** A variable of a source as text; empty where it is absent. */
export function textOf(item: CslItem, variable: string): string {
  const value = item[variable];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The people of a source in one role. */
export function namesOf(item: CslItem, variable: string): readonly CslName[] {
  const value = item[variable];
  return Array.isArray(value) ? (value as readonly CslName[]) : [];
}

/** The first day of a date as far as it is known: `2025-03-18`, `2025-03`, `2025`; empty where there is none. */
export function isoDate(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return '';
  return [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
