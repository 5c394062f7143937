import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';

/** A file below the content folder. */
export interface ContentFile {
  /** Path from the content folder, with forward slashes: `articles/2025/border-accord.md`. */
  readonly path: string;
  /** The same for people: from the project's root. */
  readonly file: string;
  readonly absolute: string;
}

/**
 * Every file below `folder`, sorted by path. A symbolic link is followed only where it stays inside the folder;
 * one that leaves it is a problem, and so is one that leads nowhere. Names that begin with a dot are passed over.
 *
 * `shown` is how the folder is called in problems, such as `content`.
 */
export function listContentFiles(
  folder: string,
  shown: string,
): { files: readonly ContentFile[]; problems: readonly Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const root = realpathSync(folder);

  const visit = (relative: string, ancestors: readonly string[]): void => {
    for (const entry of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const here = path.posix.join(relative, entry.name);
      const absolute = path.join(folder, here);
      const target = entry.isSymbolicLink() ? realpathInside(absolute, root) : absolute;
      if (target === undefined || ancestors.includes(target)) {
        problems.push(problem('file-outside-content', `${shown}/${here}`, { line: 1, column: 1 }, { path: here }));
      } else if (entry.isSymbolicLink() ? statSync(target).isDirectory() : entry.isDirectory()) {
        visit(here, [...ancestors, target]);
      } else {
        files.push({ path: here, file: `${shown}/${here}`, absolute });
      }
    }
  };

  visit('', [root]);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function realpathInside(link: string, root: string): string | undefined {
  try {
    const target = realpathSync(link);
    return target.startsWith(root + path.sep) ? target : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ELOOP')
      return undefined;
    throw error;
  }
}
