import { availableParallelism } from 'node:os';
import path from 'node:path';
import { readCheckedPublication } from '../checks/read-checked-publication.ts';
import type { Problem } from '../problems/problem.ts';
import { parseSite } from '../publication/read-publication.ts';
import type { BuiltPublication } from '../publication/build-publication.ts';
import type { Publication } from '../publication/publication.ts';
import { readRecord, type PublicationRecord } from '../record/read-record.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { OnProgress } from '../source/on-progress.ts';
import { siteUrls } from '../publication/urls.ts';
import settings from '../site.config.ts';
import { printReport } from './report.ts';
import { readSettings } from './settings-option.ts';

/** The folders that a command works in; each option has the name of its flag. */
export interface WorkspaceOptions {
  readonly content: string;
  readonly cache: string;
  /** The time to build for, an instant with its offset; the clock's where it is not given. */
  readonly now?: string;
  /** A file of settings in the place of `src/site.config.ts`. */
  readonly settings?: string;
}

/** The project's root: where `src/` stands. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The settings to build with. */
export async function readSite(options: WorkspaceOptions): Promise<ReturnType<typeof parseSite>> {
  return parseSite(options.settings === undefined ? settings : await readSettings(options.settings));
}

/** Where the publication is read from, and what it says; problems with the settings stop everything. */
export async function readWorkspace(
  options: WorkspaceOptions,
  { drafts, onProgress }: { readonly drafts: boolean; readonly onProgress?: OnProgress },
): Promise<
  | BuiltPublication
  | {
      readonly problems: readonly Problem[];
      readonly publication?: undefined;
      readonly waiting?: undefined;
      readonly bodies?: undefined;
      readonly entries?: undefined;
    }
> {
  const parsed = await readSite(options);
  if ('problems' in parsed) return parsed;
  return readCheckedPublication(parsed.site, {
    contentFolder: path.resolve(options.content),
    shownAs: shownAs(options.content),
    publicFolder: path.join(root, 'public'),
    cacheFolder: path.resolve(options.cache),
    threads: availableParallelism(),
    now: options.now ?? new Date().toISOString(),
    drafts,
    ...(onProgress && { onProgress }),
  });
}

/** What the publication promised before, held against the pages it has now. */
export function recordOf(
  publication: Publication,
  pages: readonly PlannedPage[],
  { content }: WorkspaceOptions,
): PublicationRecord {
  return readRecord({
    publication,
    pages: new Set(pages.map(({ url }) => url)),
    contentFolder: path.resolve(content),
    shownAs: shownAs(content),
  });
}

/** The file of the content folder that problems call `file`. */
export function fileInContent(file: string, { content }: WorkspaceOptions): string {
  return path.join(path.resolve(content), path.posix.relative(shownAs(content), file));
}

/** How problems call the content folder. */
function shownAs(content: string): string {
  return path.relative(process.cwd(), path.resolve(content)).split(path.sep).join('/') || '.';
}

/** The page of the published site that explains the codes, where the site has one. */
export function handbookUrl(): string | undefined {
  const parsed = parseSite(settings);
  if ('problems' in parsed || !parsed.site.problemsPage) return undefined;
  const urls = siteUrls(parsed.site);
  return urls.absolute(urls.problems());
}

/** Prints the report to standard error; true where a problem must stop the command. */
export function reportProblems(problems: readonly Problem[]): boolean {
  if (problems.length > 0) printReport(problems, { handbook: handbookUrl() }, process.stderr);
  return problems.some(({ severity }) => severity === 'error');
}
