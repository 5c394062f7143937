import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

describe('renderBody', () => {
  it('lists links into the site as typed, each with its sentence', () => {
    const text =
      'Dr Li said so. The "accord" ([its text](border-accord.md#talks)) holds.[^1] Then [*more*](граница.md).\n\n[^1]: See [it](/x/).';
    expect(renderBody(text, testSettings()).links).toEqual([
      {
        target: 'border-accord.md#talks',
        text: 'its text',
        sentence: 'The “accord” (its text) holds.',
        at: { line: 1, column: 30, end: { line: 1, column: 64 } },
      },
      {
        target: 'граница.md',
        text: 'more',
        sentence: 'Then more.',
        at: { line: 1, column: 82, end: { line: 1, column: 102 } },
      },
      { target: '/x/', text: 'it', sentence: 'See it.', at: { line: 3, column: 11, end: { line: 3, column: 20 } } },
    ]);
  });

  it('finds the sentence of the second of two links with the same words', () => {
    const { links } = renderBody('First the [report](a). Second the [report](b).', testSettings());
    expect(links.map(({ sentence }) => sentence)).toEqual(['First the report.', 'Second the report.']);
  });

  it('makes a path of a link to the site’s own address', () => {
    const typed =
      '[a](https://institute.example/site/about/?x#y) [b](https://institute.example/site) [c](https://institute.example/)';
    const body = renderBody(typed, testSettings());
    expect(body.links.map(({ target }) => target)).toEqual(['/about/?x#y', '/']);
    expect(body.html).toContain('class="external" rel="noopener external">c</a>');
  });

  it('lists local images as typed, also from HTML and blocks', () => {
    const text = '![Map](карта%201.png) <img src="/b.jpg" alt="B">\n\n:::figure{src="c.png" alt="C"}\n:::';
    expect(renderBody(text, testSettings()).images).toEqual([
      { src: 'карта 1.png', alt: 'Map', at: { line: 1, column: 1, end: { line: 1, column: 22 } } },
      { src: '/b.jpg', alt: 'B', at: { line: 1, column: 23, end: { line: 1, column: 49 } } },
      { src: 'c.png', alt: 'C', at: { line: 3, column: 1, end: { line: 4, column: 4 } } },
    ]);
  });

  it('lists headings as they are printed, without the calls of footnotes', () => {
    const { headings } = renderBody('## "Talks"[^1]\n\n### `x` *y*\n\n[^1]: n', testSettings());
    expect(headings).toEqual([
      { depth: 2, id: 'talks', text: '“Talks”', at: { line: 1, column: 1, end: { line: 1, column: 15 } } },
      { depth: 3, id: 'x-y', text: 'x y', at: { line: 3, column: 1, end: { line: 3, column: 12 } } },
    ]);
  });

  it('never gives a heading the id of a footnote', () => {
    const { html } = renderBody('## fn 1\n\nText.[^1]\n\n[^1]: Note.', testSettings());
    expect(html).toContain('<h2 id="fn-1-1">');
    expect(html).toContain('<li id="fn-1" ');
  });

  it('gives running text without code, notes and formulae', () => {
    const body = renderBody(
      '## One\n\nTwo *three*\nfour.[^1]\n\n- five\n- six\n\n```js\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n$$\nx\n$$\n\n[^1]: Note.',
      testSettings(),
    );
    expect(body.text).toBe('One\n\nTwo three four.\n\nfive\n\nsix\n\na b\n\nc d');
    expect(body.words).toBe(10);
    expect(body.hasFootnotes).toBe(true);
  });

  it('counts words as the language does', () => {
    expect(renderBody('Кто-то сказал: "да".', testSettings('ru')).words).toBe(4);
    expect(renderBody('这是中文。', testSettings('zh')).words).toBe(3);
    expect(renderBody('', testSettings()).words).toBe(0);
  });

  it.each([
    [
      '> A note[^x]\n> and[^y] more',
      [
        ['footnote-undefined', 1, 9],
        ['footnote-undefined', 2, 6],
      ],
    ],
    ['- a\n\n  :::nott\n  x\n  :::', [['directive-unknown', 3, 3]]],
    ['- ![](x.png)', [['image-alt-missing', 1, 3]]],
    ['Text\r\n\r\n[x](#no)', [['anchor-broken', 3, 1]]],
    ['😀 [^x]', [['footnote-undefined', 1, 4]]],
    [':::figure{src="a.png"  alt=""}\n:::', [['directive-attribute', 1, 24]]],
    ['    [^x] in code\n\n<!-- [^x] -->', []],
    ['As shown [1][2], and [a][b]', [['link-reference-undefined', 1, 22]]],
  ])('places the problems of %j', (text, expected) => {
    const { problems } = renderBody(text, testSettings());
    expect(problems.map(({ code, at }) => [code, at.line, at.column])).toEqual(expected);
  });
});
