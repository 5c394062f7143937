import type { core } from 'zod';
import { problem } from '../problems/make-problem.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fix, Place, Problem } from '../problems/problem.ts';
import { replacing } from '../problems/replacing.ts';
import { suggestDates } from './date-suggestions.ts';
import { quoted } from './quoted.ts';

export interface WrongValue {
  readonly issue: core.$ZodIssue;
  /** How the field is called in a report. */
  readonly field: string;
  readonly value: unknown;
  /** The value as it is written. */
  readonly typed: string;
  /** What the field is for, as a sentence. */
  readonly meaning: string;
}

/** A value that its field does not take, with what was probably meant. */
export function wrongValue(wrong: WrongValue, file: string, place: Place): Problem {
  const { issue, field, value, meaning } = wrong;
  const reason = issue.message.replace(/\.$/, '');
  const report = (help: string, fix?: Fix): Problem =>
    problem('field-value', file, place, { field, reason, help }, fix);
  if (/\bdate\b|\binstant\b/.test(issue.message)) {
    const dates = suggestDates(String(value));
    const [only] = dates;
    if (dates.length === 1 && only !== undefined) {
      const time = timeIn(String(value));
      if (time === undefined) return report(`Write ${only}.`, replacing(place, only));
      // What was to appear at a time must not appear earlier: the choice is the editor's.
      return report(`Write ${only}, or with the time and its offset from UTC ${only}T${time}+05:00.`);
    }
    if (dates.length > 1) return report(`Write ${dates.map(spelled).join(' or ')}.`);
  }
  if (issue.code === 'invalid_value') {
    const near = nearest(String(value), issue.values.map(String));
    if (near !== undefined) return report(`Did you mean "${near}"?`);
  }
  const form = rightForm(wrong);
  if (form !== undefined) return report(form);
  return report(meaning === '' ? `Correct the value of "${field}".` : `This field is: ${meaning}`);
}

/** What to type where the value is right and its form is not. */
function rightForm({ issue, value, typed }: WrongValue): string | undefined {
  const text = String(value).trim();
  if (issue.message.includes('calendar')) return lengthOfMonth(text);
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'boolean' && /^(?:yes|on|y|да)$/i.test(text)) return 'Write true.';
  if (issue.expected === 'boolean' && /^(?:no|off|n|нет)$/i.test(text)) return 'Write false.';
  if (issue.expected === 'string' && typeof value !== 'object') return `Write it in quotation marks: ${quoted(typed)}`;
  if (issue.expected !== 'array' || typeof value === 'object') return undefined;
  return `Write it in square brackets: [${itemsOf(text).join(', ')}]`;
}

/** The items of what should have been a list; sentences may have commas of their own. */
function itemsOf(text: string): readonly string[] {
  const parts = text.split(/\s*[,;•·]\s*/).filter((part) => part !== '');
  const items = parts.every((part) => part.split(/\s+/).length < 4) ? parts : [text];
  return items.map((item) => (/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(item) ? item : quoted(item)));
}

/** `February 2025 has 28 days.` */
function lengthOfMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-(?!00)/.exec(text) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  if (Number(text.slice(8, 10)) <= last.getUTCDate()) return undefined;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(last);
  return `${name} ${year} has ${last.getUTCDate()} days: correct the day.`;
}

/** The time of day that is written behind a day, `14:00`. */
function timeIn(text: string): string | undefined {
  const [, hour, minute] = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** `2025-04-03 (3 April)`: of two orders, a reader needs the month by its name. */
function spelled(iso: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${iso} (${format.format(new Date(`${iso}T00:00:00Z`))})`;
}
