import { styleText } from 'node:util';
import { byPlace } from './by-place.ts';
import type { Problem } from './problem.ts';

/**
 * The report for people, ordered by place: for each problem its place, severity and code, what is wrong, and what to
 * do; then a total. Plain text unless `colour` is set; no trailing newline.
 */
export function terminalReport(problems: readonly Problem[], options: { readonly colour: boolean }): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const entries = problems.toSorted(byPlace).map(({ file, at, severity, code, message, hint }) => {
    const place = paint('bold', `${file}:${at.line}:${at.column}`);
    const level = paint(severity === 'error' ? 'red' : 'yellow', severity);
    return `${place}  ${level}  ${paint('dim', code)}\n  ${message}\n  ${hint}\n`;
  });
  return [...entries, problemTotal(problems)].join('\n');
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
