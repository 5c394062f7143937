import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/cli/serve.ts';
import site from '../../src/site.config.ts';
import { buildSite } from '../support/site/build-site.ts';
import { announceSite } from '../support/site/site-under-test.ts';

/** Builds the sample publication into a folder of its own and serves it until the last test has ended. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), 'octavo-browser-'));
  const folder = join(temporary, 'site');
  const { status, output } = await buildSite({ out: folder });
  if (status !== 0) {
    await rm(temporary, { recursive: true });
    throw new Error(`The sample publication does not build (exit code ${status}):\n${output}`);
  }
  const served = await serveFolder(folder, { base: 'base' in site ? String(site.base) : '/' });
  announceSite({ url: served.url, folder, publicUrl: site.url });
  return async () => {
    await served.close();
    await rm(temporary, { recursive: true });
  };
}
