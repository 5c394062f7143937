import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { Scholarship } from '../../../src/scholarly/scholarship.ts';
import { article, published } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

interface Told {
  readonly body?: string;
  readonly title?: string;
  readonly other?: string;
  readonly style?: string;
}

/** The digest and the printed text of an article's citations, beside another article that cites sources. */
async function toldOf({ body = 'So [@lee, p. 5].', title = 'Water', other = 'So [@roe].', style = 'apa' }: Told = {}) {
  const publication = await published(
    {
      'references.bib': `@book{lee, author = {Lee, Anna}, title = {${title}}, year = {2001}}
@book{roe, author = {Roe, Bo}, title = {Trade}, year = {2002}}
`,
      'articles/water.md': article('', body),
      'articles/trade.md': article('', other),
    },
    { settings: { citationStyle: style } },
  );
  const folder = join(temporaryFolder(), 'citations');
  const scholarship = new Scholarship(publication, new ResultCache(folder));
  const found = publication.articles.find(({ slug }) => slug === 'water');
  if (!found) throw new Error('The article of the test is not published.');
  const digest = scholarship.digestOf(found);
  const isUntouched = !existsSync(folder);
  return { digest, isUntouched, printed: JSON.stringify(scholarship.citations(found)) };
}

test('the digest of an article’s citations needs none of them', async () => {
  const { isUntouched } = await toldOf();
  expect(isUntouched).toBe(true);
});

test('another article, and text without a citation, leave the digest of an article’s citations as it is', async () => {
  const { digest } = await toldOf();
  for (const change of [{ other: 'So [@roe, p. 7] and [@lee].' }, { body: 'So [@lee, p. 5]. It is long since.' }])
    expect(await toldOf(change)).toMatchObject({ digest });
});

test.each<Told>([
  { body: 'So [@lee, p. 6].' },
  { body: 'So [@lee, p. 5; @roe].' },
  { title: 'Water and rivers' },
  { style: 'ieee' },
])('citations and their digest change together with %j', async (change) => {
  const [before, after] = [await toldOf(), await toldOf(change)];
  expect(after.printed).not.toBe(before.printed);
  expect(after.digest).not.toBe(before.digest);
});
