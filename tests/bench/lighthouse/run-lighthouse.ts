import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../../src/cli/install/chromium.mjs';
import { installPackages } from '../install-packages.ts';
import { categories, type LighthouseReport } from './report.ts';

// As a development dependency, its 114 packages of 176 MB would be installed by everyone who runs the tests, which do
// not need it: the cache of the project keeps them for those who measure.
const version = '13.5.0';
const folder = fileURLToPath(new URL(`../../../.octavo/lighthouse-${version}/`, import.meta.url));

/** What Lighthouse says of a page on the telephone that it emulates by default, a middling one on slow 4G. */
export async function runLighthouse(url: string): Promise<LighthouseReport> {
  installPackages(folder, { lighthouse: version });
  const temporary = mkdtempSync(join(tmpdir(), 'octavo-lighthouse-'));
  const output = join(temporary, 'report.json');
  try {
    const words = [
      ...[join(folder, 'node_modules/lighthouse/cli/index.js'), url, '--quiet'],
      ...['--output=json', `--output-path=${output}`, `--only-categories=${categories.join(',')}`],
      `--chrome-flags=${chromeFlags().join(' ')}`,
    ];
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: await findChromium() },
    });
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error(`Lighthouse ended with exit code ${status ?? 'none'}; it says why above.`);
    return JSON.parse(readFileSync(output, 'utf8')) as LighthouseReport;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function chromeFlags(): readonly string[] {
  const flags = ['--headless=new', '--disable-quic', '--disable-background-networking'];
  // Chromium's sandbox refuses to run as root.
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}
