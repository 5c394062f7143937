import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { SampleArticle } from './sample-article.ts';

/** A way to publish the article. */
export interface Rival {
  readonly name: string;
  /** Makes a site with the article in `folder`, which is empty or holds what an earlier run installed. */
  readonly build: (folder: string, article: SampleArticle) => Promise<BuiltSite> | BuiltSite;
}

export interface BuiltSite {
  /** Where the site's files are. */
  readonly folder: string;
  /** The article's address, from the root. */
  readonly path: string;
}

/** Runs a program of an installed package; throws with what it said where it fails. */
export function runProgram(folder: string, program: string, words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'node_modules', program), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined, CI: 'true' },
  });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`);
}
