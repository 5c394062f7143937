import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptResults } from '../../../src/source/kept-results.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

function keptIn(file: string): KeptResults<string> {
  return new KeptResults<string>(file);
}

test('what one run puts, the next one gets', () => {
  const file = join(temporaryFolder(), 'kept.json');
  const first = keptIn(file);
  first.put('a', 'one');
  expect(first.get('a')).toBe('one');
  first.write();
  expect(keptIn(file).get('a')).toBe('one');
});

test('what a run did not ask for is forgotten', () => {
  const file = join(temporaryFolder(), 'kept.json');
  const first = keptIn(file);
  first.put('a', 'one');
  first.put('b', 'two');
  first.write();
  const second = keptIn(file);
  second.get('b');
  second.write();
  const third = keptIn(file);
  expect([third.get('a'), third.get('b')]).toEqual([undefined, 'two']);
});

test('a file that is no JSON keeps nothing, and is replaced', () => {
  const file = join(temporaryFolder(), 'kept.json');
  writeFileSync(file, '[["a", "on');
  const results = keptIn(file);
  expect(results.get('a')).toBeUndefined();
  results.put('a', 'one');
  results.write();
  expect(keptIn(file).get('a')).toBe('one');
});
