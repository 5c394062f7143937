import { byPlace } from './by-place.ts';
import type { Fix, Position, Problem, Severity } from './problem.ts';

/** What `check --format json` prints. Fields are only ever added; where one must change, `version` does. */
export interface JsonReport {
  readonly version: 1;
  readonly total: { readonly errors: number; readonly warnings: number };
  /** In the order of files, lines and columns. */
  readonly problems: readonly JsonProblem[];
}

export interface JsonProblem {
  readonly code: string;
  readonly severity: Severity;
  /** Path from the folder that the command ran in, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Just behind what is wrong, where that is known. */
  readonly end?: Position;
  readonly message: string;
  readonly hint: string;
  /** The page that explains the code. */
  readonly help?: string;
  /** The change that `check --fix` would make. */
  readonly fix?: Fix;
}

/** The report for programs: one JSON document, indented by two spaces, without a trailing newline. */
export function jsonReport(problems: readonly Problem[], { handbook }: { readonly handbook?: string } = {}): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const report: JsonReport = {
    version: 1,
    total: { errors, warnings: problems.length - errors },
    problems: problems.toSorted(byPlace).map(({ code, severity, file, at, end, message, hint, fix }) => ({
      ...{ code, severity, file, line: at.line, column: at.column },
      ...(end && { end }),
      ...{ message, hint },
      ...(handbook !== undefined && { help: `${handbook}#${code}` }),
      ...(fix && { fix }),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}
