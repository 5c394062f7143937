import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const never = (): never => {
  throw new Error('This was made before.');
};

test('a result is made once, and read from the disk no more while it is one of the last', () => {
  const folder = temporaryFolder();
  const cache = new ResultCache(folder);
  const made = cache.read('0', () => ({ text: 'made' }));
  expect(new ResultCache(folder).read('0', never)).toEqual(made);
  writeFileSync(join(folder, '0.json'), '{"text":"other"}');
  expect(cache.read('0', never)).toEqual({ text: 'made' });
  for (let other = 1; other <= 64; other++) cache.read(String(other), () => ({ text: '' }));
  expect(cache.read('0', never)).toEqual({ text: 'other' });
});

test('what was asked for is of use, whether it was read or only looked for', () => {
  const cache = new ResultCache(temporaryFolder());
  cache.read('a', () => 1);
  cache.read('a', never);
  expect(cache.has('b')).toBe(false);
  expect([...cache.used]).toEqual(['a.json', 'b.json']);
  for (const name of readdirSync(cache.folder)) rmSync(join(cache.folder, name));
  expect(cache.has('a')).toBe(false);
});
