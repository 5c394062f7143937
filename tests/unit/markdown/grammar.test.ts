import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { grammar, parseBody } from '../../../src/markdown/grammar.ts';

const whole = unified().use(grammar).freeze();
const shared = new URL('../../../../shared/', import.meta.url);

function same(markdown: string): void {
  expect(parseBody(new VFile(markdown)), markdown).toEqual(whole.parse(markdown));
}

describe('a body without bare addresses is parsed by less of the grammar, to the same tree', () => {
  it.each([
    ['an address between brackets', 'See [the source](https://example.org/a_b) and <https://example.org>.'],
    ['an address of a definition', 'See [it][1].\n\n[1]: https://example.org'],
    ['an address of a link that is none, for the space', 'See [it](https://example.org/a b).'],
    ['an address of a link without an end', 'See [it](https://example.org'],
    ['an address in letters by number', 'See https&#58;//example.org now.'],
    ['an address in code', 'Type `[a](https://example.org)` here.'],
    ['an address as the text of a link', '[https://example.org](other)'],
    ['a bare address', 'See https://example.org, or www.example.org.'],
    ['a bare e-mail address', 'Write to ada@example.org or mailto:ada@example.org.'],
    ['a citation', 'As [@smith2020, p. 5] says.'],
    ['an address in raw HTML', '<a href="https://example.org">x</a>'],
    ['an address in raw HTML that is none', '<a href="https://example.org>x</a>'],
    ['tables, notes, tasks and strikes', '| a |\n|---|\n| b |\n\n- [x] c ~~d~~ e[^1]\n\n[^1]: f'],
  ])('%s', (_, markdown) => {
    same(markdown);
  });

  it('whatever is typed', () => {
    const pieces = [
      '[a](',
      ')',
      '<',
      '>',
      'https://',
      'http://',
      'www.',
      'b.org',
      'c@d.org',
      '@e',
      '`',
      '\\',
      ' ',
      '\n',
    ];
    const more = ['\n\n', '[x]: ', '&#58;', '&amp;', '*', '_', '~~', '|', '[^1]', ']', '[', '"', 'mailto:', 'a'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 24 }), (typed) => {
        same(typed.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  const posts = new URL('corpora/18f/content/posts/', shared);
  it.skipIf(!existsSync(posts))('the posts of a real publication', () => {
    const names = readdirSync(posts).filter((_, index) => index % 5 === 0);
    expect(names.length).toBeGreaterThan(90);
    for (const name of names) same(readFileSync(new URL(name, posts), 'utf8'));
  });
});
