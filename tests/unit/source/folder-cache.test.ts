import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FolderCache, type FolderFile } from '../../../src/source/folder-cache.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const result = (text: string): readonly FolderFile[] => [
  { path: 'a.txt', content: new TextEncoder().encode(text) },
  { path: 'b/c.bin', content: Uint8Array.of(0, 255, 10) },
];

test('a result is made once for each name, and only the last is kept', async () => {
  const folder = temporaryFolder();
  let made = 0;
  const read = (name: string) =>
    new FolderCache(folder).read(name, () => {
      made += 1;
      return Promise.resolve(result(name));
    });
  expect(plain(await read('one'))).toEqual(plain(result('one')));
  expect(plain(await read('one'))).toEqual(plain(result('one')));
  expect(made).toBe(1);
  expect(plain(await read('two'))).toEqual(plain(result('two')));
  expect(readdirSync(folder)).toHaveLength(1);
  await read('one');
  expect(made).toBe(3);
});

function plain(files: readonly FolderFile[]): unknown {
  return files.map(({ path, content }) => [path, [...content]]);
}
