import { githubReport } from '../problems/github.ts';
import { jsonReport } from '../problems/json.ts';
import type { Problem } from '../problems/problem.ts';
import { sarifReport } from '../problems/sarif.ts';
import { terminalReport } from '../problems/terminal.ts';
import { lineReader } from './line-reader.ts';

export const reportFormats = ['terminal', 'json', 'github', 'sarif'] as const;

export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
  /** For people where it is not given, and for GitHub beside that where GitHub runs the command. */
  readonly format?: ReportFormat;
  /** Address of the page that explains the codes. */
  readonly handbook?: string | undefined;
}

/** Prints a report to `stream`, in one format. */
export function printReport(problems: readonly Problem[], options: ReportOptions, stream: NodeJS.WriteStream): void {
  const { format, handbook } = options;
  const linked = handbook === undefined ? {} : { handbook };
  switch (format) {
    case 'json':
      stream.write(`${jsonReport(problems, linked)}\n`);
      break;
    case 'sarif':
      stream.write(`${sarifReport(problems, linked)}\n`);
      break;
    case 'github':
      printAnnotations(problems, stream);
      break;
    default:
      stream.write(`${terminalReport(problems, { colour: hasColour(stream), lineOf: lineReader(), ...linked })}\n`);
      if (format === undefined && process.env.GITHUB_ACTIONS === 'true') printAnnotations(problems, stream);
  }
}

function printAnnotations(problems: readonly Problem[], stream: NodeJS.WriteStream): void {
  if (problems.length > 0) stream.write(`${githubReport(problems)}\n`);
}

/** https://no-color.org, and FORCE_COLOR as Node reads it. */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY && (NO_COLOR === undefined || NO_COLOR === '');
}
