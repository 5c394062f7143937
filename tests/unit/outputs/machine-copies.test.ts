import { describe, expect, test } from 'vitest';
import { articleMarkdown } from '../../../src/outputs/article-markdown.ts';
import { htmlToMarkdown } from '../../../src/outputs/html-to-markdown.ts';
import { llms } from '../../../src/outputs/llms.ts';
import { openSearch } from '../../../src/outputs/open-search.ts';
import type { Output } from '../../../src/outputs/output.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { article, outputContext, published } from '../../support/site/publish.ts';
import { testSettings } from '../markdown/settings.ts';

const content = {
  'references.bib': '@book{smith, title = {Water}, author = {Smith, Anna}, date = {2020}}',
  'articles/open.md': article(
    'title: "Open [draft] *work*"\ndate: 2025-03-18\nsummary: What it says.\ncanonical: https://elsewhere.example/open',
    'See [the other](other) [@smith, p. 5].',
  ),
  'articles/other.md': article('title: Other'),
  'articles/other.ru.md': article('title: Другая'),
  'articles/draft.md': article('title: Canary draft\ndraft: true'),
  'articles/later.md': article('title: Canary later\nembargo: 2031-01-01'),
  'articles/gone.md': article('title: Canary gone\nwithdrawn: {date: 2025-01-01, reason: It was wrong.}'),
};

async function filesOf(
  output: Output,
  publication: Publication,
  html = '<p>See <a href="octavo:link/0">the other</a><octavo-cite n="0" spaced="yes"></octavo-cite>.</p>',
): Promise<Readonly<Record<string, string>>> {
  const files = output.files({ ...outputContext(publication).context, bodyHtml: () => html });
  const texts = files.map(async ({ url, render }) => [url, String(await render())] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe('an article as Markdown', () => {
  test('has what the page has, with complete addresses, and its citations as words', async () => {
    const files = await filesOf(articleMarkdown, await published(content));
    expect(files['/research/open/index.md']).toBe(`# Open \\[draft] \\*work\\*

- By Ada Byron
- The Institute, Article
- Published: 2025-03-18
- <https://institute.example/research/open/>
- First published at <https://elsewhere.example/open>

> What it says.

See [the other](https://institute.example/research/other/) (Smith 2020, 5).

## References

- Smith, Anna. 2020. _Water_.
`);
  });

  test('has its charts and maps in words and numbers', async () => {
    const files = {
      'articles/map.md': article('title: Map', '::map{countries="KZ KG" title="Two states" alt="They touch."}'),
    };
    const html = '<octavo-drawing n="0"></octavo-drawing>';
    const copies = await filesOf(articleMarkdown, await published(files), html);
    expect(copies['/research/map/index.md']).toContain('Two states\n\nThey touch.\n\nOutlines:');
  });

  test('stands beside every page of a published work and of no other, in a preview too', async () => {
    const urls = ['/research/open/index.md', '/research/other/index.md', '/ru/research/other/index.md'];
    for (const drafts of [false, true]) {
      const files = await filesOf(articleMarkdown, await published(content, { drafts }));
      expect(Object.keys(files).sort()).toEqual(urls);
    }
  });

  test('writes blocks, notes, formulae, code and tables as plain Markdown', () => {
    const markdown = `A claim[^n] and $$a^2$$, then $$b < c$$.

:::note[On the figures]
They are *rounded*.
:::

:::pullquote
A claim.
:::

:::epigraph{author="A. Byron"}
So it is.
:::

| a | b |
| - | - |
| 1 | 2 |

\`\`\`js
const a = 1;
\`\`\`

$$
x = y
$$

- [x] done

[^n]: A note.
`;
    expect(htmlToMarkdown(renderBody(markdown, testSettings()).html)).toBe(`A claim[^n] and $$a^2$$, then $$b < c$$.

> **On the figures**
>
> They are _rounded_.

> So it is.

A. Byron

| a | b |
| - | - |
| 1 | 2 |

\`\`\`js
const a = 1;
\`\`\`

$$
x = y
$$

- [x] done

[^n]: A note.
`);
  });
});

describe('llms.txt', () => {
  test('lists the published works by section and language, and nothing else', async () => {
    const files = await filesOf(llms, await published(content));
    expect(files['/llms.txt']).toBe(`# The Institute

> Papers on engines

## Research

- [Open \\[draft\\] \\*work\\*](https://institute.example/research/open/index.md): What it says.
- [Other](https://institute.example/research/other/index.md)

## Исследования (русский)

- [Другая](https://institute.example/ru/research/other/index.md)

## Optional

- [Atom](https://institute.example/atom.xml)
- [Sitemap](https://institute.example/sitemap.xml)
`);
    expect(files['/llms.txt']).not.toContain('Canary');
  });

  test('a preview has none', async () => {
    expect(await filesOf(llms, await published(content, { drafts: true }))).toEqual({});
  });
});

test('browsers learn how to search the site, in each language', async () => {
  const files = await filesOf(openSearch, await published(content));
  expect(files['/ru/opensearch.xml']).toContain(
    '<Url type="text/html" template="https://institute.example/ru/search/?q={searchTerms}"/>',
  );
  expect(files['/opensearch.xml']).toContain('<ShortName>The Institute</ShortName>');
});
