import type { ChangedPage } from '../astro/last-build.ts';

/** Most parts that are named of one page. */
const most = 6;

/** One line for each page that was printed, with what in it had changed; pages with one and the same reason in brackets are counted. */
export function changesReport(changed: readonly ChangedPage[]): string {
  const general = Map.groupBy(changed.filter(isGeneral), ({ why }) => why.join());
  const counted = [...general].filter(([, pages]) => pages.length > most);
  const told = new Set(counted.flatMap(([, pages]) => pages));
  return [
    ...counted.map(([why, pages]) => `  ${pages.length} pages  ${why}`),
    ...changed.filter((page) => !told.has(page)).map(({ url, why }) => `  ${url}  ${shortened(why).join(', ')}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function isGeneral({ why }: ChangedPage): boolean {
  return why.length === 1 && (why[0] ?? '').startsWith('(');
}

function shortened(why: readonly string[]): readonly string[] {
  // What a page tells machines mostly follows from what it tells readers.
  const readers = why.filter((part) => !part.startsWith('head.'));
  const ordered = [...readers, ...why.filter((part) => part.startsWith('head.'))];
  return why.length <= most ? ordered : [...ordered.slice(0, most), `and ${why.length - most} more`];
}
