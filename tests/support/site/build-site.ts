import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../contract/built-site.ts';
import { siteBreaches } from '../contract/site-contract.ts';

export interface BuildOptions {
  /** Where the site is written. */
  readonly out: string;
  /** Another content folder than the project's. */
  readonly content?: string;
  /** Another cache folder than the project's: an empty one makes the build a clean one. */
  readonly cache?: string;
  /** The time to build for; the clock's where it is not given. */
  readonly now?: string;
  /** Whether what is not published yet is built too. */
  readonly preview?: boolean;
  /** Another file of settings than the project's. */
  readonly settings?: string;
  /** Whether the report is JSON. */
  readonly json?: boolean;
  /** Another project than this one: its root. */
  readonly project?: string;
  /** Whether the report says what has changed. */
  readonly changed?: boolean;
  /** The share to build, such as `2/8`. */
  readonly shard?: string;
  /** The folders of shards to join. */
  readonly merge?: readonly string[];
  /** Whether only problems and one line are printed. */
  readonly quiet?: boolean;
  /** Whether the caller holds a site of the same bytes to the contract, so that this one need not be. */
  readonly isHeldElsewhere?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BuildResult {
  readonly status: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Builds a site as a publisher does: the command line, in a process of its own. Every site that any test builds is held
 * to the contract with search engines, libraries, networks and feed readers: throws with what it breaks.
 */
export async function buildSite({
  out,
  content,
  cache,
  settings,
  now,
  preview,
  json,
  changed,
  shard,
  merge,
  quiet,
  isHeldElsewhere = false,
  project = root,
  environment,
}: BuildOptions): Promise<BuildResult> {
  const words = [
    ...['src/cli/main.ts', 'build', '--out', out],
    ...(content === undefined ? [] : ['--content', content]),
    ...(cache === undefined ? [] : ['--cache', cache]),
    ...(settings === undefined ? [] : ['--settings', settings]),
    ...(now === undefined ? [] : ['--now', now]),
    ...(preview ? ['--preview'] : []),
    ...(json ? ['--json'] : []),
    ...(changed ? ['--changed'] : []),
    ...(shard === undefined ? [] : ['--shard', shard]),
    ...(merge === undefined ? [] : ['--merge', ...merge]),
    ...(quiet ? ['--quiet'] : []),
  ];
  const child = spawn(process.execPath, words, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  // A share is not a site: what is merged from shares is.
  if (status === 0 && shard === undefined && !isHeldElsewhere) {
    const file = settings ?? join(project, 'src/site.config.ts');
    const breaches = await siteBreaches({ folder: out, settings: readSettings(file), isPreview: preview ?? false });
    if (breaches.length > 0) throw new Error(`The site in ${out} breaks the contract:\n${breaches.join('\n')}`);
  }
  return { status: status ?? 1, output };
}
