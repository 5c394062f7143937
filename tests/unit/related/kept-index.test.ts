import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/publication.ts';
import { relatedIndex, relatedWorks } from '../../../src/related/related-works.ts';
import { article, publish } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const bodies = [
  'Ports of the Caspian and their cargo.',
  'Cargo through the ports of Aktau.',
  'Rivers, glaciers and water.',
];
const files = Object.fromEntries(
  bodies.map((body, n) => [`articles/a${n}.md`, article(`title: Number ${n}\ntags: [trade]`, body)]),
);

async function published(changes: Readonly<Record<string, string>> = {}): Promise<Publication> {
  const { publication } = await publish({ ...files, ...changes });
  return publication;
}

function lists(publication: Publication, cacheFolder?: string): unknown {
  const works = relatedWorks(publication, cacheFolder);
  return publication.articles.map((each) =>
    works.of(each, 5).map(({ work, reasons }) => ['ours' in work ? work.ours.slug : work.elsewhere.title, reasons]),
  );
}

test('lists made from a kept index are those made from nothing', async () => {
  const cache = temporaryFolder();
  const edited = { 'articles/a2.md': article('title: Number 2\ntags: [trade]', 'Water for the ports of Aktau.') };
  for (const changes of [{}, edited, {}]) {
    const publication = await published(changes);
    expect(lists(publication, cache)).toEqual(lists(publication));
  }
});

test('an unchanged publication compares nothing and writes nothing', async () => {
  const cache = temporaryFolder();
  const publication = await published();
  expect(relatedIndex(publication, cache).compared).toBe(3);
  const [file = ''] = readdirSync(join(cache, 'related'));
  const { mtimeMs } = statSync(join(cache, 'related', file));
  expect(relatedIndex(publication, cache).compared).toBe(0);
  expect(statSync(join(cache, 'related', file)).mtimeMs).toBe(mtimeMs);
});

test('few edits are not kept, and are made again; more are kept', async () => {
  const cache = temporaryFolder();
  const many = Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [`articles/b${n}.md`, article(`title: More ${n}\ntags: [trade]`, 'Cargo.')]),
  );
  relatedIndex(await published(), cache);
  const edited = await published({ 'articles/a2.md': article('title: Number 2\ntags: [trade]', 'Ports of Aktau.') });
  expect([relatedIndex(edited, cache).changed, relatedIndex(edited, cache).changed]).toEqual([1, 1]);
  const grown = await published(many);
  expect(relatedIndex(grown, cache).changed).toBeGreaterThan(3);
  expect(relatedIndex(grown, cache).changed).toBe(0);
});

test('texts that other code has rendered to the same are read once', async () => {
  const cache = temporaryFolder();
  const many = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`articles/b${n}.md`, article('', 'Cargo.')]));
  const publication = await published(many);
  relatedIndex(publication, cache);
  const again: Publication = {
    ...publication,
    articles: publication.articles.map((each) => ({
      ...each,
      body: { ...each.body, digest: `${each.body.digest}-2` },
    })),
  };
  const first = relatedIndex(again, cache);
  expect([first.read, first.changed]).toEqual([7, 0]);
  expect(relatedIndex(again, cache).read).toBe(0);
});

test('a damaged index is made anew', async () => {
  const cache = temporaryFolder();
  const publication = await published();
  const sound = lists(publication, cache);
  for (const file of readdirSync(join(cache, 'related'))) writeFileSync(join(cache, 'related', file), 'half an ind');
  expect(lists(publication, cache)).toEqual(sound);
});

test('the parts of a series are counted in the editors’ order', async () => {
  const topic = '---\ntitle: Trade\nkind: series\nfeatured: [a2, a0, a1]\n---\n';
  const publication = await published({ 'topics/trade.md': topic });
  const parts = relatedWorks(publication)
    .of(articleCalled('a2', publication), 5)
    .flatMap(({ work, reasons }) =>
      reasons.flatMap((reason) => (reason.type === 'series' && 'ours' in work ? [[work.ours.slug, reason.part]] : [])),
    );
  expect(parts.sort()).toEqual([
    ['a0', 2],
    ['a1', 3],
  ]);
});

function articleCalled(wanted: string, { articles }: Publication): Publication['articles'][number] {
  const found = articles.find(({ slug }) => slug === wanted);
  if (!found) throw new Error(`The test has no article ${wanted}.`);
  return found;
}
