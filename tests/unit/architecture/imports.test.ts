import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roomOf, rooms, roomsBelow } from './rooms.ts';
import { importsOf, readSourceFiles, type SourceFile } from './source-files.ts';

/** Imports of `file` that lead to a room below its own, out of `src/`, or to Astro where Astro is not known. */
function forbiddenImports(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  if (room === undefined) return [`${file.path} lies in no room`];
  const below = roomsBelow(room);
  const isForbidden = (path: string): boolean => {
    if (/^astro(?:$|[:/])/.test(path)) return room.usesAstro !== true;
    const target = roomOf(path);
    return target === undefined ? /^(?:src|tests|\.\.)\//.test(path) : below.includes(target);
  };
  return importsOf(file)
    .filter(isForbidden)
    .map((path) => `${file.path} → ${path}`);
}

const files = readSourceFiles('src/**/*.{ts,mjs,js,astro}');

test('imports point up the list of rooms, and only the last rooms know Astro', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(forbiddenImports)).toEqual([]);
});

test.each([
  ['a room below', 'src/schema/x.ts', `import { a } from '../views/a.ts';`],
  ['a type of a room below', 'src/schema/x.ts', `import type { A } from '../views/a.ts';`],
  ['a re-export', 'src/source/deep/x.ts', `export * from '../../outputs/feed.ts';`],
  ['a dynamic import', 'src/source/x.ts', `const a = await import('../cli/main.ts');`],
  ['Astro in the core', 'src/views/x.ts', `import { getCollection } from 'astro:content';`],
  ['the publisher’s settings in the core', 'src/views/x.ts', `import site from '../site.config.ts';`],
  ['a test', 'src/cli/x.ts', `import { a } from '../../tests/support/a.ts';`],
  ['a component’s front matter', 'src/components/X.astro', `---\nimport Page from '../layouts/Page.astro';\n---\n<p/>`],
  ['a component’s script', 'src/components/X.astro', `<script>import '../pages/x.ts';</script>`],
  ['a file in no room', 'src/misc/x.ts', ''],
])('finds %s', (_, path, text) => {
  expect(forbiddenImports({ path, text })).toHaveLength(1);
});

test('allows the room itself, rooms above and packages', () => {
  const text = `import a from './a.ts'; import b from '../schema/b.ts'; import c from 'zod'; import d from 'astrolabe';`;
  expect(forbiddenImports({ path: 'src/views/x.ts', text })).toEqual([]);
});

test('ARCHITECTURE.md names the rooms in the same order', () => {
  const text = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  // Rooms are named in the first column of a table; several may share a row.
  const named = [...text.matchAll(/^\|([^|]*)\|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`(src\/\w+\/)`/g)])
    .map((match) => match[1]);
  expect(named).toEqual(rooms.map((room) => room.path).filter((path) => path.endsWith('/')));
});
