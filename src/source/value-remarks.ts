import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { FieldPlaces } from './field-places.ts';
import { quoted } from './quoted.ts';

/** Fields that hold words for readers: a remark behind one of them is most likely a part of it. */
const texts = ['title', 'summary', 'name', 'role', 'affiliation', 'publisher'];

/**
 * `title: Trade # 5`: to YAML the value ends before the sign, and the rest of the line is a remark. Behind a value in
 * quotation marks a remark is meant.
 */
export function findValueRemarks(
  fields: Readonly<Record<string, unknown>>,
  places: FieldPlaces,
  lines: readonly string[],
  file: string,
): readonly Problem[] {
  return texts.flatMap((field) => {
    if (typeof fields[field] !== 'string') return [];
    const typed = places.textOf([field]);
    const { line, end } = places.ofValue([field]);
    const remark = end?.line === line && !/^["'|>]/.test(typed) ? places.remarkAt(line).trimEnd() : '';
    if (end === undefined || remark === '') return [];
    const text = lines[line - 1] ?? '';
    const column = text.indexOf(remark, end.column - 1) + 1;
    const place = { line, column, end: { line, column: column + remark.length } };
    const whole = text.slice(end.column - 1 - typed.length).trimEnd();
    return [problem('value-remark', file, place, { field, mended: `${field}: ${quoted(whole)}` })];
  });
}
