import { styleText } from 'node:util';
import { byPlace } from './by-place.ts';
import { excerpt, visible, type LineReader } from './excerpt.ts';
import type { Problem } from './problem.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Shows the line of each problem with a caret under the place. */
  readonly lineOf?: LineReader;
  /** Address of the page that explains the codes, each under its own name: named once at the end. */
  readonly handbook?: string;
}

type Style = Parameters<typeof styleText>[0];

/**
 * The report for people, ordered by place: for each problem its place, severity and code, the line with a caret, what
 * is wrong, and what to do; then a total. Plain text unless `colour` is set; no trailing newline.
 */
export function terminalReport(problems: readonly Problem[], options: TerminalOptions): string {
  const paint = (style: Style, text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const entries = problems.toSorted(byPlace).map((each) => {
    const { file, at, severity, code, message, hint } = each;
    const strong = severity === 'error' ? 'red' : 'yellow';
    const [line, caret] = (options.lineOf && excerpt(each, options.lineOf)) ?? [];
    return [
      `${paint('bold', visible(`${file}:${at.line}:${at.column}`))}  ${paint(strong, severity)}  ${paint('dim', code)}`,
      ...(line === undefined ? [] : [`  ${paint('dim', line)}`]),
      ...(caret === undefined ? [] : [`  ${paint(strong, caret)}`]),
      `  ${visible(message)}`,
      `  ${visible(hint)}`,
      '',
    ].join('\n');
  });
  const more = options.handbook === undefined || problems.length === 0 ? [] : [explained(problems, options.handbook)];
  return [...entries, problemTotal(problems), ...more].join('\n');
}

function explained(problems: readonly Problem[], handbook: string): string {
  const [first] = problems.toSorted(byPlace);
  return `Every code is explained, with an example, at ${handbook}#${first?.code ?? ''}`;
}

/** "2 errors, 1 warning", or "No problems". */
export function problemTotal(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].filter(Boolean);
  return counts.join(', ') || 'No problems';
}

function counted(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}
