import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/astro/list-files.ts';
import { SiteFolder } from '../../../src/astro/site-folder.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

/** Builds a site of files, each keyed by its content; the number of files that had to be written. */
async function publish(folder: string, files: Readonly<Record<string, string>>): Promise<number> {
  const site = await prepare(folder, files);
  await site.publish();
  return site.written;
}

async function prepare(folder: string, files: Readonly<Record<string, string>>): Promise<SiteFolder> {
  const site = new SiteFolder(join(folder, 'dist'), join(folder, 'cache'));
  for (const [name, content] of Object.entries(files)) {
    await site.put(name, content, (file) => {
      writeFileSync(file, content);
    });
  }
  return site;
}

function read(folder: string): Readonly<Record<string, string>> {
  const dist = join(folder, 'dist');
  return Object.fromEntries(listFiles(dist).map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
}

const first = { 'index.html': 'home', 'a/index.html': 'a', 'a/b/index.html': 'b' };

describe('a site’s folder', () => {
  test('holds what was put into it, and nothing of the sites before', async () => {
    const folder = temporaryFolder();
    const sites = [first, { ...first, 'a/index.html': 'A' }, { 'index.html': 'home' }, first, { 'c.txt': 'c' }];
    for (const site of sites) {
      await publish(folder, site);
      expect(read(folder)).toEqual(site);
    }
    expect(readdirSync(join(folder, 'dist'))).toEqual(['c.txt']);
  });

  test('is written only where it differs from the site before the last', async () => {
    const folder = temporaryFolder();
    const edited = { ...first, 'a/index.html': 'A' };
    expect(await publish(folder, first)).toBe(3);
    expect(await publish(folder, first)).toBe(3);
    expect(await publish(folder, first)).toBe(0);
    expect(await publish(folder, edited)).toBe(1);
    expect(await publish(folder, edited)).toBe(1);
    expect(await publish(folder, edited)).toBe(0);
  });

  test('may turn a file into a folder, and back', async () => {
    const folder = temporaryFolder();
    for (const site of [{ a: '1' }, { 'a/b': '2' }, { a: '1' }, { 'a/b/c': '3' }, { 'a/b': '2' }, { a: '4' }]) {
      await publish(folder, site);
      expect(read(folder)).toEqual(site);
    }
  });

  test('is made anew where somebody else touched it', async () => {
    const folder = temporaryFolder();
    await publish(folder, first);
    writeFileSync(join(folder, 'dist/index.html'), 'HOME');
    writeFileSync(join(folder, 'dist/stray.html'), 'stray');
    rmSync(join(folder, 'dist/a/b'), { recursive: true });
    await publish(folder, first);
    expect(read(folder)).toEqual(first);
    await publish(folder, first);
    expect(read(folder)).toEqual(first);
  });

  test('stays as it was until the site is published', async () => {
    const folder = temporaryFolder();
    await publish(folder, first);
    await publish(folder, first);
    await prepare(folder, { 'index.html': 'half a site' });
    expect(read(folder)).toEqual(first);
    await publish(folder, { 'index.html': 'new' });
    expect(read(folder)).toEqual({ 'index.html': 'new' });
  });

  test('is put back where a build was killed between two renamings', async () => {
    const folder = temporaryFolder();
    await publish(folder, first);
    renameSync(join(folder, 'dist'), join(folder, '.dist.old'));
    await prepare(folder, {});
    expect(read(folder)).toEqual(first);
    mkdirSync(join(folder, '.dist.old/a'), { recursive: true });
    await publish(folder, first);
    expect(read(folder)).toEqual(first);
    expect(existsSync(join(folder, '.dist.old'))).toBe(false);
  });

  test('refuses two files of one name', async () => {
    const folder = temporaryFolder();
    const site = await prepare(folder, { 'index.html': 'one' });
    await expect(site.put('index.html', 'two', () => undefined)).rejects.toThrow('index.html');
  });

  test('does without an inventory that cannot be read', async () => {
    const folder = temporaryFolder();
    await publish(folder, first);
    await publish(folder, first);
    for (const name of listFiles(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), '{"half":');
    expect(await publish(folder, first)).toBe(3);
    expect(read(folder)).toEqual(first);
  });
});
