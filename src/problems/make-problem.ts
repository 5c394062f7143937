import { catalogue, type Code } from './catalogue.ts';
import type { Fix, Place, Problem } from './problem.ts';

/** What fills the `{placeholders}` of a code's message and hint. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A problem worded by the catalogue. A placeholder without a value is a bug and throws; unused values are allowed,
 * so that wording may be changed in the catalogue alone.
 */
export function problem(code: Code, file: string, place: Place, values: Values = {}, fix?: Fix): Problem {
  const { severity, message, hint } = catalogue[code];
  const { line, column, end } = place;
  return {
    code,
    severity,
    file,
    at: { line, column },
    ...(end && { end }),
    message: worded(message, code, values),
    hint: worded(hint, code, values),
    ...(fix && { fix }),
  };
}

function worded(template: string, code: Code, values: Values): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The problem ${code} was reported without its value "${name}".`);
    return String(value);
  });
  return text.replace(/ {2,}/g, ' ').trim();
}
