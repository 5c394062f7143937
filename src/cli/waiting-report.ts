import type { Waiting } from '../publication/schedule.ts';

/** What is not published yet and when the next article is due, for the end of a build; empty where nothing waits. */
export function waitingReport(waiting: readonly Waiting[]): string {
  const scheduled = waiting.filter(({ due }) => due !== undefined);
  const drafts = waiting.length - scheduled.length;
  return [
    ...(scheduled.length > 0 ? ['Waiting for their time:'] : []),
    ...scheduled.map(({ due = '', file, title }) => `  ${minute(due)}  ${title} (${file})`),
    ...(drafts > 0 ? [`${drafts} ${drafts === 1 ? 'draft is' : 'drafts are'} not published.`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** `2026-12-01T01:00:00.000Z` → `2026-12-01 01:00 UTC`. */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}
