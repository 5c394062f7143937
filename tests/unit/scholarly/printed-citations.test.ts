import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { Scholarship } from '../../../src/scholarly/scholarship.ts';
import { shippedStyles } from '../../../src/source/citation-styles/citation-style.ts';
import { article, published } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

/** One rule of a style, or of CSL, with what is typed and what readers then see. */
interface Fixture {
  readonly rule: string;
  readonly lang?: string;
  /** One citation, or all that are printed, notes in their order. */
  readonly cases: Readonly<Record<string, string | readonly string[]>>;
  /** The list below the article, where the rule is about it. */
  readonly references?: readonly string[];
}

const folder = fileURLToPath(new URL('../../fixtures/citations/', import.meta.url));
const languages = ['en', 'ru', 'fr', 'de', 'fa'];
const files = globSync('*.yaml', { cwd: folder }).map((file) => basename(file, '.yaml'));
const fixturesOf = (style: string) => parse(readFileSync(join(folder, `${style}.yaml`), 'utf8')) as readonly Fixture[];

/** Each case of a style as an article of its own, read and printed as any other. */
async function printed(style: string) {
  const cases = fixturesOf(style).flatMap(({ cases: typed, ...fixture }) =>
    Object.entries(typed).map(([text, citations]) => ({
      ...fixture,
      text,
      citations: typeof citations === 'string' ? [citations] : citations,
    })),
  );
  const content: Record<string, string> = { 'references.bib': readFileSync(join(folder, 'references.bib'), 'utf8') };
  for (const [index, { text, lang = 'en' }] of cases.entries()) {
    content[`articles/case-${index}${lang === 'en' ? '' : `.${lang}`}.md`] = article('', `So it is ${text}.`);
  }
  const publication = await published(content, { settings: { citationStyle: style, languages } });
  const scholarship = new Scholarship(publication, new ResultCache(join(temporaryFolder(), 'citations')));
  return cases.map((each, index) => {
    const found = publication.articles.find(({ slug }) => slug === `case-${index}`);
    if (!found) throw new Error(`There is no article of case ${index}.`);
    const { citations, references } = scholarship.citations(found);
    return { ...each, seen: citations.map(visible), list: references.map(({ html }) => visible(html)) };
  });
}

/** What readers see, with its italics; a space that keeps its words together looks as any other. */
function visible(html: string): string {
  return html
    .replaceAll(/<(?!\/?i>)[^>]+>/g, '')
    .replaceAll('\u00A0', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe.each(files)('%s', (style) => {
  test('prints what its rules say', async () => {
    const cases = await printed(style);
    const report = (of: 'seen' | 'citations') =>
      cases.map((each) => [each.rule, each.lang ?? 'en', each.text, each[of]] as const);
    expect(report('seen')).toEqual(report('citations'));
    for (const { references, list, rule } of cases) if (references) expect(list, rule).toEqual(references);
  });
});

test('there are cases of every style that is shipped, and 60 at least', () => {
  expect(files.toSorted()).toEqual([...shippedStyles].toSorted());
  const cases = files.flatMap(fixturesOf).flatMap((fixture) => Object.keys(fixture.cases));
  expect(cases.length).toBeGreaterThanOrEqual(60);
});
