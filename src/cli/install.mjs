// Runs before `start`, `dev` and `test`, on whatever Node the machine has (20 or newer) and before any package is
// installed: so it is plain JavaScript and imports nothing from node_modules.
import { InstallError } from './install/install-error.mjs';
import { findChromium, installChromium } from './install/chromium.mjs';
import { installModules, modulesAreCurrent } from './install/modules.mjs';
import { checkNode } from './install/node-version.mjs';

const root = new URL('../../', import.meta.url);

try {
  if (!modulesAreCurrent(root)) installModules(root);
  checkNode(root);
  if (process.argv.includes('--browser') && (await findChromium()) === undefined) await installChromium(root);
} catch (error) {
  if (!(error instanceof InstallError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
