import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeDigest } from '../../../src/source/code-digest.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const code = {
  'room/maker.ts': `import fs from 'node:fs';\nimport {\n  a,\n} from './part.ts';\nimport type { B } from '../types.ts';\n`,
  'room/part.ts': `export * from "../other/deep.ts";\nconst url = new URL('./face.bin', import.meta.url);\n`,
  'room/face.bin': 'face',
  'room/beside.ts': `import './maker.ts';`,
  'other/deep.ts': `const lazy = () => import('./lazy.ts');\n`,
  'other/lazy.ts': `import '../room/maker.ts';`,
  'types.ts': 'export type B = 1;',
  'words/en.txt': 'words',
};

/** The files whose text decides the digest. */
function deciding(...places: readonly string[]): readonly string[] {
  const folder = temporaryFolder();
  const digest = (): string => codeDigest(...places.map((place) => join(folder, place)));
  writeContent(folder, code);
  const before = digest();
  return Object.entries(code).flatMap(([name, text]) => {
    writeContent(folder, { [name]: `${text}\n// changed` });
    const isDeciding = digest() !== before;
    writeContent(folder, { [name]: text });
    expect(digest()).toBe(before);
    return isDeciding ? [name] : [];
  });
}

test('the digest is of a file and of all that it imports, types aside', () => {
  expect(deciding('room/maker.ts')).toEqual([
    'room/maker.ts',
    'room/part.ts',
    'room/face.bin',
    'other/deep.ts',
    'other/lazy.ts',
  ]);
});

test('of a folder it is of every file in it', () => {
  expect(deciding('words', 'other')).toEqual(['other/deep.ts', 'other/lazy.ts', 'words/en.txt']);
});
