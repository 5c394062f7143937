import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { OnProgress } from '../source/on-progress.ts';
import type { Publication } from '../publication/publication.ts';
import { readWorkspace, recordOf, type WorkspaceOptions } from './workspace.ts';

type Workspace = Awaited<ReturnType<typeof readWorkspace>>;

/** What the gate says of a content folder: the publication where the settings allow one, and everything that is wrong. */
export interface CheckedContent {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

/**
 * Checks content as a build does, ledger and redirects included, without relating or printing anything. What the
 * ledger shows is only looked at where the content is right: a page that an error keeps away is not lost.
 */
export async function checkContent(options: WorkspaceOptions, onProgress?: OnProgress): Promise<CheckedContent> {
  const workspace = await readWorkspace(options, { drafts: false, ...(onProgress && { onProgress }) });
  const { publication, problems } = workspace;
  if (!publication || problems.some(({ severity }) => severity === 'error')) return { workspace, problems };
  if (!promises(publication, options)) return { workspace, problems };
  const { planAddresses } = await import('./plan-addresses.ts');
  return { workspace, problems: [...problems, ...recordOf(publication, planAddresses(publication), options).problems] };
}

/** Whether there is anything to hold the addresses of today against: a ledger, redirects, or former addresses. */
function promises({ articles, withdrawn }: Publication, { content }: WorkspaceOptions): boolean {
  const kept = ['ledger.json', 'redirects.yaml'].some((name) => existsSync(path.join(content, name)));
  return kept || [...articles, ...withdrawn].some(({ aliases, keepsVersions }) => keepsVersions || aliases.length > 0);
}
