import { byPlace } from './by-place.ts';
import type { Problem } from './problem.ts';

/**
 * The report as workflow commands, which GitHub shows beside the lines of a pull request: one line for each problem.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(problems: readonly Problem[]): string {
  return problems
    .toSorted(byPlace)
    .map(({ severity, file, at, end, code, message, hint }) => {
      // A column is only allowed an end on the same line.
      const ending = !end ? [] : [`endLine=${end.line}`, ...(end.line === at.line ? [`endColumn=${end.column}`] : [])];
      const properties = [`file=${escapeProperty(file)}`, `line=${at.line}`, `col=${at.column}`, ...ending];
      return `::${severity} ${[...properties, `title=${escapeProperty(code)}`].join(',')}::${escapeData(`${message} ${hint}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
