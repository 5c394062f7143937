import { describe, expect, test } from 'vitest';
import { printBody } from '../../../src/markdown/print-body.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

/** The body as printed with «key» in place of each citation. */
function rendered(markdown: string, { notes = false, lang = 'en' } = {}) {
  const body = renderBody(markdown, { ...testSettings(lang), citationNotes: notes });
  const citations = body.citations.map(({ mode, cites }) => `«${mode[0] ?? ''}:${cites.map(({ key }) => key).join()}»`);
  return { ...body, html: printBody(body.html, { links: [], images: [], citations }) };
}

describe('citations in the text', () => {
  test('stand in paragraphs, headings, tables, quotations and notes, and are numbered as they are read', () => {
    const { html, citations, text } = rendered(`## Talks [@h]

One[^n] [@a; @b], as @c [p. 2] says.

> Quoted [@q].

| A [@t] |
|---|
| b |

[^n]: Note [@n].
`);
    expect(
      citations.map(
        ({ cites, note, at }) => `${cites.map(({ key }) => key).join()} ${note ?? '-'} ${at.line}:${at.column}`,
      ),
    ).toEqual(['h - 1:10', 'n 1 11:12', 'a,b - 3:9', 'c - 3:22', 'q - 5:10', 't - 7:5']);
    expect(html).toContain('<a class="anchor" href="#talks">Talks</a> «p:h»');
    expect(html).toContain(' «p:a,b», as «n:c» says.');
    expect(html).toContain('Note «p:n».');
    expect(html).toContain('<th scope="col">A «p:t»</th>');
    expect(text).toContain('One, as says.');
  });

  test('keep the places of what stands beside them', () => {
    const { problems } = rendered('A [@a] and [^gone] and [@b][c].');
    expect(problems.map(({ code, at }) => `${code} ${at.column}`)).toEqual(['footnote-undefined 12']);
  });

  test('do not come of escapes, code, links, e-mail addresses or HTML', () => {
    const { citations, html } = rendered(
      '\\@a \\[@b `[@c]` [x @d](https://example.org) me@example.org <b title="@e">f</b> &#64;g',
    );
    expect(citations.map(({ cites }) => cites[0]?.key)).toEqual(['b']);
    expect(html).toContain('@a [«n:b»');
  });

  test('a bare address is a key, and has its place', () => {
    const { citations } = rendered('> First.\n> See [@https://example.org/a_b] and [@{https://example.org/c/}, p. 3].');
    expect(citations.map(({ cites: [cite], at }) => [cite?.key, cite?.locator, at.line])).toEqual([
      ['https://example.org/a_b', undefined, 2],
      ['https://example.org/c/', '3', 2],
    ]);
  });

  test('keep emphasis in the words before and after a source', () => {
    const { citations } = rendered('[see *Nature* and **more**, @a, p. 5, *passim*]');
    expect(citations[0]?.cites[0]).toMatchObject({
      prefix: 'see <i>Nature</i> and <b>more</b>,',
      locator: '5',
      suffix: ', <i>passim</i>',
    });
  });

  test('a slot typed as HTML prints no more than a citation there is', () => {
    expect(rendered('<octavo-cite n="7"></octavo-cite> x').html).toBe('<p> x</p>');
  });
});

describe('citations as notes', () => {
  test('become footnotes behind the stop; those in a note stay there', () => {
    const { html, citations, hasFootnotes } = rendered('One [@a], two[^n] @c [p. 5].\n\n[^n]: Note [@n].', {
      notes: true,
    });
    expect(html).toContain('One,<sup><a href="#fn-cite-1"');
    expect(html).toContain('«n:c»<sup><a href="#fn-cite-4"');
    expect(html).toMatch(/<li id="fn-cite-1">\s*<p>«p:a» </);
    expect(html).toMatch(/<li id="fn-n">\s*<p>Note «p:n»\. </);
    expect(citations.map(({ mode, note }) => `${mode} ${note ?? '-'}`)).toEqual([
      'parenthetical 1',
      'parenthetical 2',
      'narrative -',
      'parenthetical 3',
    ]);
    expect(hasFootnotes).toBe(true);
  });

  test('stand before the stop in Russian', () => {
    expect(rendered('Раз [@a].', { notes: true, lang: 'ru' }).html).toMatch(/Раз<sup>.*<\/sup>\./);
  });
});
