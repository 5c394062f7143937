import type { core } from 'zod';
import { problem } from '../problems/make-problem.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fix, Place, Problem } from '../problems/problem.ts';
import { suggestDates } from './date-suggestions.ts';

export interface WrongValue {
  readonly issue: core.$ZodIssue;
  /** How the field is called in a report. */
  readonly field: string;
  readonly value: unknown;
  /** What the field is for, as a sentence. */
  readonly meaning: string;
}

/** A value that its field does not take, with what was probably meant. */
export function wrongValue({ issue, field, value, meaning }: WrongValue, file: string, place: Place): Problem {
  const reason = issue.message.replace(/\.$/, '');
  const report = (help: string, fix?: Fix): Problem =>
    problem('field-value', file, place, { field, reason, help }, fix);
  if (/\bdate\b|\binstant\b/.test(issue.message)) {
    const dates = suggestDates(String(value));
    const [only] = dates;
    if (dates.length === 1 && only !== undefined) return report(`Write ${only}.`, replacing(place, only));
    if (dates.length > 1) return report(`Write ${dates.map(spelled).join(' or ')}.`);
  }
  if (issue.code === 'invalid_value') {
    const near = nearest(String(value), issue.values.map(String));
    if (near !== undefined) return report(`Did you mean "${near}"?`);
  }
  return report(meaning === '' ? `Correct the value of "${field}".` : `This field is: ${meaning}`);
}

/** `2025-04-03 (3 April)`: of two orders, a reader needs the month by its name. */
function spelled(iso: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${iso} (${format.format(new Date(`${iso}T00:00:00Z`))})`;
}

function replacing({ line, column, end }: Place, replacement: string): Fix | undefined {
  return end?.line === line ? { from: { line, column }, to: end, replacement } : undefined;
}
