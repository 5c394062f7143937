import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/source/read-content.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const bibliography = `@book{lee, author = {Lee, Anna and {World Bank}}, title = {Water}, date = {2001-05}, langid = {russian}}
@book{roe, title = {Trade} year = {2002}}
@book{lee, title = {Again}}
`;
const list = '- {id: tan, type: book, title: Rice}\n- {id: lee, type: book, title: A third}\n';

async function read(folder: string) {
  const { sources, problems } = await readContent(join(folder, 'content'), 'content', {
    cacheFolder: join(folder, 'cache'),
  });
  return { sources: [...sources], problems };
}

test('what is kept of sources is what their files said, mistakes included', async () => {
  const folder = temporaryFolder();
  writeContent(folder, { 'content/references.bib': bibliography, 'content/references.yaml': list });
  const first = await read(folder);
  expect(first.sources.map(([key]) => key)).toEqual(['lee', 'tan']);
  expect(first.problems.map(({ code }) => code)).toEqual(['source-syntax', 'source-duplicate', 'source-duplicate']);
  const kept = readFileSync(join(folder, 'cache/sources.json'), 'utf8');
  expect(await read(folder)).toEqual(first);
  expect(readFileSync(join(folder, 'cache/sources.json'), 'utf8')).toBe(kept);
  // What is asked for is what was kept, not what is read again.
  writeFileSync(join(folder, 'cache/sources.json'), kept.replaceAll('"Rice"', '"Maize"'));
  expect((await read(folder)).sources.map(([, { item }]) => item.title)).toEqual(['Water', 'Maize']);
});

test('a change in a file of sources is seen', async () => {
  const folder = temporaryFolder();
  writeContent(folder, { 'content/references.bib': bibliography, 'content/references.yaml': list });
  await read(folder);
  writeFileSync(join(folder, 'content/references.bib'), bibliography.replace('Water', 'Rivers'));
  expect((await read(folder)).sources.map(([, { item }]) => item.title)).toEqual(['Rivers', 'Rice']);
  expect(readFileSync(join(folder, 'cache/sources.json'), 'utf8')).not.toContain('Water');
});
