import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs packages in a folder of their own, away from those of the project, so that what is only measured with or
 * against weighs on nobody who builds or tests. Versions are exact. A folder that has them already stays as it is.
 */
export function installPackages(folder: string, dependencies: Readonly<Record<string, string>>): void {
  const manifest = JSON.stringify({ private: true, dependencies }, null, 2);
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === manifest) return;
  rmSync(stamp, { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  console.log(`Installing ${Object.keys(dependencies).join(', ')} (once) …`);
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  const { status } =
    npm !== undefined && node !== undefined
      ? spawnSync(node, [npm, ...words], { cwd: folder, stdio })
      : spawnSync('npm', words, { cwd: folder, stdio, shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(`npm could not install ${Object.keys(dependencies).join(', ')}; it says why above.`);
  writeFileSync(stamp, manifest);
}
