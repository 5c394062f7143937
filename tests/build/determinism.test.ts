import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';

const machines = [
  { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
  { TZ: 'Asia/Tokyo', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' },
];

test('clean builds are the same bytes in every time zone and locale', { timeout: 240_000 }, async () => {
  const folder = temporaryFolder();
  const sites: Readonly<Record<string, string>>[] = [];
  for (const [index, environment] of machines.entries()) {
    const out = join(folder, `site-${index}`);
    const { status, output } = await buildSite({ out, cache: join(folder, `cache-${index}`), environment });
    expect(status, output).toBe(0);
    sites.push(folderDigests(out));
  }
  const [first = {}, second] = sites;
  expect(Object.keys(first).length).toBeGreaterThan(50);
  expect(second).toEqual(first);
});

test('a build from the cache is the same bytes as a clean one', { timeout: 240_000 }, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  const cache = join(folder, 'cache');
  await buildSite({ out, cache });
  const clean = folderDigests(out);
  const { status, output } = await buildSite({ out, cache });
  expect(status, output).toBe(0);
  expect(Object.keys(clean).length).toBeGreaterThan(50);
  expect(folderDigests(out)).toEqual(clean);
});
