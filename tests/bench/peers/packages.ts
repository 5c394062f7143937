import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../.octavo/bench/', import.meta.url));

/**
 * The folder in which packages of these exact versions are installed for a generator; undefined where they cannot be,
 * and npm has then said why. They are installed once, into the project's cache: the project itself does not need them.
 */
export function installedPackages(generator: string, versions: Readonly<Record<string, string>>): string | undefined {
  const folder = join(cache, generator);
  const manifest = JSON.stringify({ private: true, dependencies: versions, allowScripts: { esbuild: false } }, null, 2);
  const file = join(folder, 'package.json');
  // The manifest is written last: an installation that was interrupted is not taken for a finished one.
  if (existsSync(file) && readFileSync(file, 'utf8') === manifest) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  process.stderr.write(`Installing ${packages.join(', ')} (once) …\n`);
  if (runNpm(['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...packages]) !== 0)
    return undefined;
  writeFileSync(file, manifest);
  return folder;
}

function runNpm(words: readonly string[]): number | null {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
  if (npm !== undefined && node !== undefined) return spawnSync(node, [npm, ...words], options).status;
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' }).status;
}
