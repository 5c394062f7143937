import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderCache, type FolderFile } from '../../../src/source/folder-cache.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const result = (text: string): readonly FolderFile[] => [
  { path: 'a.txt', content: new TextEncoder().encode(text) },
  { path: 'b/c.bin', content: Uint8Array.of(0, 255, 10) },
];

test('a result is made once for each name, and kept until a run does not ask for it', async () => {
  const folder = temporaryFolder();
  const made: string[] = [];
  const run = async (...names: readonly string[]): Promise<void> => {
    const cache = new FolderCache(folder);
    for (const name of names) {
      const files = await cache.read(name, () => {
        made.push(name);
        return Promise.resolve(result(name));
      });
      expect(files.map(({ path, read }) => [path, [...read()]])).toEqual(plain(result(name)));
    }
    cache.prune();
  };
  await run('one', 'two');
  await run('one', 'two');
  expect(made).toEqual(['one', 'two']);
  await run('two', 'three');
  expect(readdirSync(folder)).toHaveLength(4);
  await run('one');
  expect(made).toEqual(['one', 'two', 'three', 'one']);
});

test('the same content has the same digest', async () => {
  const digests = async (text: string) =>
    (await new FolderCache(temporaryFolder()).read('a', () => Promise.resolve(result(text)))).map(
      ({ digest }) => digest,
    );
  expect(await digests('one')).toEqual(await digests('one'));
  expect((await digests('one'))[0]).not.toBe((await digests('two'))[0]);
});

test('a build that was killed while it kept a result has kept none', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'one.v8'), 'half');
  const files = await new FolderCache(folder).read('one', () => Promise.resolve(result('one')));
  expect(files.map(({ read }) => [...read()])).toEqual(result('one').map(({ content }) => [...content]));
});

function plain(files: readonly FolderFile[]): unknown {
  return files.map(({ path, content }) => [path, [...content]]);
}
