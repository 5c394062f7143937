import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../src/markdown/citations/citation-syntax.ts';
import type { Citation } from '../../../src/markdown/citations/citation.ts';
import type { CslItem } from '../../../src/schema/csl-item.ts';
import { CitationFormatter } from '../../../src/scholarly/citation-formatter.ts';
import {
  parseStyle,
  shippedStyle,
  shippedStyles,
  type ShippedStyle,
} from '../../../src/source/citation-styles/citation-style.ts';

const sources: readonly CslItem[] = [
  {
    id: 'smith',
    type: 'book',
    title: 'Water & Power in Asia',
    author: [{ family: 'Smith', given: 'Anna' }],
    issued: { 'date-parts': [[2020]] },
    publisher: 'CUP',
    URL: 'https://example.org/?a="b"&c',
  },
  {
    id: 'lee',
    type: 'article-journal',
    title: 'Rivers of the east',
    author: [
      { family: 'Lee', given: 'Bo' },
      { family: 'Berg', given: 'Al', 'non-dropping-particle': 'van der' },
    ],
    issued: { 'date-parts': [[2021, 5]] },
    'container-title': 'Journal of Rivers',
    volume: '3',
    page: '1-9',
    DOI: '10.1000/x',
  },
  {
    id: 'bank',
    type: 'report',
    title: 'отчёт о воде',
    author: [{ literal: 'World Bank' }],
    issued: { 'date-parts': [[2019]] },
    publisher: 'WB',
  },
  {
    id: 'smith-b',
    type: 'book',
    title: 'Borders',
    author: [{ family: 'Smith', given: 'Anna' }],
    issued: { 'date-parts': [[2020]] },
  },
  { id: 'bare', type: 'webpage', title: 'A <script>alert(1)</script> page', URL: 'javascript:alert(1)' },
];
const items = new Map(sources.map((item) => [item.id, item]));

function citations(text: string, notes = false): Citation[] {
  const at = { line: 1, column: 1 };
  return findCitations(text).map(({ mode, cites }, index) => ({
    mode,
    at,
    ...(notes && { note: index + 1, wholeNote: true }),
    cites: cites.map((cite) => ({ ...cite, at })),
  }));
}

/** The citations of a text as readers see them, and the references. */
function formatted(style: ShippedStyle, text: string, lang = 'en') {
  const { notes } = shippedStyle(style);
  const result = new CitationFormatter(shippedStyle(style), lang).format(citations(text, notes), items);
  return { ...result, seen: result.citations.map(plain), list: result.references.map(({ html }) => plain(html)) };
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

describe('author-date', () => {
  test.each([
    ['[@smith]', '(Smith, 2020)'],
    ['[@smith, p. 5]', '(Smith, 2020, p. 5)'],
    ['[@smith, pp. 5-7]', '(Smith, 2020, pp. 5–7)'],
    ['[@smith, ch. 2]', '(Smith, 2020, Chapter 2)'],
    ['[@lee]', '(Lee & van der Berg, 2021)'],
    ['[@bank, sec. 4]', '(World Bank, 2019, sec. 4)'],
    ['[-@smith]', '(2020)'],
    ['[-@smith, p. 5]', '(2020, p. 5)'],
    ['[see @smith, p. 5, and passim]', '(see Smith, 2020, p. 5, and passim)'],
    ['[@smith, a classic]', '(Smith, 2020, a classic)'],
    ['[@smith; @lee]', '(Lee & van der Berg, 2021; Smith, 2020)'],
    ['[@smith, p. 5; see also @lee, ch. 2]', '(Smith, 2020, p. 5; see also Lee & van der Berg, 2021, Chapter 2)'],
    ['@smith', 'Smith (2020)'],
    ['@smith [p. 5]', 'Smith (2020, p. 5)'],
    ['@lee [5; see also @smith]', 'Lee and van der Berg (2021, p. 5; see also Smith, 2020)'],
    ['@bank', 'World Bank (2019)'],
  ])('APA: %s → %s', (text, expected) => {
    expect(formatted('apa', text).seen).toEqual([expected]);
  });

  test('two works of one author and year are told apart', () => {
    const { seen, list } = formatted('apa', '[@smith] [@smith-b]');
    expect(seen).toEqual(['(Smith, 2020b)', '(Smith, 2020a)']);
    expect(list).toEqual([
      'Smith, A. (2020a). Borders.',
      'Smith, A. (2020b). Water & Power in Asia. CUP. https://example.org/?a="b"&c',
    ]);
  });

  test('and not in an article that cites one of them', () => {
    const formatter = new CitationFormatter(shippedStyle('apa'), 'en');
    formatter.format(citations('[@smith] [@smith-b]'), items);
    expect(formatter.format(citations('[@smith]'), items).citations.map(plain)).toEqual(['(Smith, 2020)']);
  });

  test('Chicago, MLA and GOST', () => {
    const text = '[@smith, p. 5] @lee [p. 2]';
    expect(formatted('chicago-author-date', text).seen).toEqual(['(Smith 2020, 5)', 'Lee and van der Berg (2021, 2)']);
    expect(formatted('modern-language-association', text).seen).toEqual(['(Smith 5)', 'Lee and van der Berg (2)']);
    expect(formatted('gost-r-7-0-5-2008', '[@smith, с. 5]', 'ru').seen).toEqual(['[Smith, 2020, с. 5]']);
  });

  test('where the author is suppressed and nothing is left, the author is printed', () => {
    expect(formatted('modern-language-association', '[-@lee]').seen).toEqual(['(Lee and van der Berg)']);
  });
});

describe('numeric', () => {
  test.each([
    ['ieee', '[@lee] [@smith; @lee; @bank] @smith [p. 5]', ['[1]', '[1]–[3]', 'Smith [2, p. 5]']],
    ['vancouver', '[@lee] [@smith; @lee; @bank]', ['(1)', '(1–3)']],
    ['gost-r-7-0-5-2008-numeric', '[@lee] [@smith, p. 5]', ['[1]', '[2, p. 5]']],
  ] as const)('%s', (style, text, expected) => {
    expect(formatted(style, text).seen).toEqual(expected);
  });

  test('each number links to its reference, and each reference knows where it is cited', () => {
    const { citations: html, references } = formatted('ieee', '[@lee] [@smith; @lee]');
    expect(html[1]).toBe(
      '<span class="citation" id="cite:2">[<a role="doc-biblioref" href="#ref:lee">1</a>], [<a role="doc-biblioref" href="#ref:smith">2</a>]</span>',
    );
    expect(references.map(({ id, citedAt }) => [id, citedAt])).toEqual([
      ['ref:lee', ['cite:1', 'cite:2']],
      ['ref:smith', ['cite:2']],
    ]);
  });

  test('a page alone, where the style gives no date, leads to its source', () => {
    const { citations: html } = formatted('modern-language-association', '[@lee] and @smith [1]');
    expect(html[1]).toContain('(<a role="doc-biblioref" href="#ref:smith">1</a>)');
  });
});

describe('notes', () => {
  test('the first is full, the next is short', () => {
    expect(formatted('chicago-fullnote-bibliography', '[@smith, p. 5] [see @smith, p. 7] [@lee; @bank]').seen).toEqual([
      'Anna Smith, Water & Power in Asia (CUP, 2020), 5, https://example.org/?a="b"&c.',
      'See Smith, 7.',
      'Bo Lee and Al van der Berg, “Rivers of the East,” Journal of Rivers 3 (May 2021): 1–9, https://doi.org/10.1000/x; World Bank, “отчёт о воде” (WB, 2019).',
    ]);
  });

  test('a narrative citation leaves the name in the sentence and the rest to its note', () => {
    const at = { line: 1, column: 1 };
    const cite = { key: 'lee', locator: '5', label: 'page', suppressAuthor: false, at };
    const { citations: html } = new CitationFormatter(shippedStyle('chicago-note-bibliography'), 'en').format(
      [
        { mode: 'narrative', cites: [cite], at },
        { mode: 'parenthetical', cites: [cite], at, note: 1, wholeNote: true },
        { mode: 'parenthetical', cites: [{ ...cite, prefix: 'see' }], at, note: 2 },
      ],
      items,
    );
    expect(html.map(plain)).toEqual([
      'Lee and van der Berg',
      'Lee and van der Berg, “Rivers of the East,” 5.',
      'see Lee and van der Berg, 5',
    ]);
  });
});

describe('languages', () => {
  test('the words of the style are those of the article', () => {
    expect(formatted('apa', '[@smith, p. 5]', 'ru').seen).toEqual(['(Smith, 2020, с. 5)']);
    expect(formatted('apa', '@lee', 'ru').seen).toEqual(['Lee и van der Berg (2021)']);
    expect(formatted('apa', '@lee', 'de').seen).toEqual(['Lee und van der Berg (2021)']);
  });

  test('English serves the languages that CSL does not know', () => {
    expect(formatted('apa', '@lee [p. 2]', 'kk').seen).toEqual(['Lee and van der Berg (2021, p. 2)']);
  });
});

describe('safety', () => {
  test.each(shippedStyles)('%s writes no style attribute, no script and no link but to the web', (style) => {
    const { citations: html, references } = formatted(style, '[@smith; @bare] @bare [@lee]');
    const all = [...html, ...references.map((reference) => reference.html)].join('\n');
    expect(all).not.toMatch(/style=|<script|href="(?!https?:|#)/);
    expect(all).toContain('&lt;script&gt;');
    expect(all.match(/<a /g)?.length).toBe(all.match(/<\/a>/g)?.length);
  });

  test('keys become ids that any page can hold', () => {
    const item = { ...sources[0], id: 'a/b "c" <д>', type: 'book' };
    const cite = { key: item.id, suppressAuthor: false, at: { line: 1, column: 1 } };
    const { citations: html, references } = new CitationFormatter(shippedStyle('apa'), 'en').format(
      [{ mode: 'parenthetical', cites: [cite], at: cite.at }],
      new Map([[item.id, item]]),
    );
    expect(references[0]?.id).toBe('ref:a-2f-b-20--22-c-22--20--3c-д-3e-');
    expect(html[0]).toContain('href="#ref:a-2f-b-20--22-c-22--20--3c-%D0%B4-3e-"');
  });
});

test('sources that are not there leave a mark, and the rest stands', () => {
  expect(formatted('apa', '[@gone] [@gone; @smith]').seen).toEqual(['[?]', '(Smith, 2020)']);
});

test('a style must be an independent CSL style', () => {
  expect(parseStyle('x', '<style><info/></style>')).toBeUndefined();
});
