import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/source/read-content.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const text = '---\ntitle: A\ntags: [x, y]\n---\n\nOne line.\n\nAnother.\n';

/** Reads a folder of one article through a cache, and says of it all that anything is made of. */
async function read(folder: string) {
  const content = await readContent(join(folder, 'content'), 'content', { cacheFolder: join(folder, 'cache') });
  const [document] = content.documents.articles;
  if (!document) throw new Error('The article is gone.');
  const { fields, body, bodyLine, places } = document;
  const { line, column, end } = places.ofValue(['tags', 1]);
  const of = { fields, digest: body.digest, text: body.text, bodyLine, tag: { line, column, end } };
  return { ...of, written: places.textOf(['title']), problems: content.problems.map(({ code }) => code) };
}

test.each([
  ['as it is', text],
  ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${text}`],
  ['without a body', '---\ntitle: A\ntags: [x, y]\n---'],
])('a file that is kept says what it said when it was read, %s', async (_, written) => {
  const folder = temporaryFolder();
  writeContent(folder, { 'content/articles/a.md': written });
  const first = await read(folder);
  const kept = readFileSync(join(folder, 'cache/documents.json'), 'utf8');
  expect(await read(folder)).toEqual(first);
  expect(readFileSync(join(folder, 'cache/documents.json'), 'utf8')).toBe(kept);
  expect(first.tag).toEqual({ line: 3, column: 11, end: { line: 3, column: 12 } });
});

test('a change is seen that leaves size and dates as they were', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'content/articles/a.md');
  writeContent(folder, { 'content/articles/a.md': text });
  await read(folder);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, text.replace('title: A', 'title: B').replace('One line', 'One life'));
  utimesSync(file, atime, mtime);
  const changed = await read(folder);
  expect([changed.fields.title, changed.text, changed.written]).toEqual(['B', '\nOne life.\n\nAnother.\n', 'B']);
});

test('what other code wrote, and what is damaged, is read anew', async () => {
  const folder = temporaryFolder();
  writeContent(folder, { 'content/articles/a.md': text });
  const first = await read(folder);
  const cache = join(folder, 'cache/documents.json');
  const kept = readFileSync(cache, 'utf8');
  for (const damaged of [kept.replace(/^\["\w+/, '["0').replaceAll('"A"', '"Wrong"'), kept.slice(0, 80), 'null']) {
    writeFileSync(cache, damaged);
    expect(await read(folder)).toEqual(first);
    expect(readFileSync(cache, 'utf8')).toBe(kept);
  }
});

test('a file with a mistake is never kept', async () => {
  const folder = temporaryFolder();
  writeContent(folder, { 'content/articles/a.md': text.replace('title: A', 'title: A: B') });
  const first = await read(folder);
  expect(first.problems).toEqual(['front-matter-syntax']);
  expect(await read(folder)).toEqual(first);
});
