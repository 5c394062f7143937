import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type Code } from '../../../src/problems/catalogue.ts';
import { problem } from '../../../src/problems/make-problem.ts';
import { printBody } from '../../../src/markdown/print-body.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { typographText } from '../../../src/markdown/typography/typograph-text.ts';
import { testSettings } from './settings.ts';

const pieces = [
  ...[
    '# ',
    '## Talks\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '- [ ] ',
    ':::note\n',
    ':::figure{src="a.png" alt="b"}\n',
    ':::\n',
    '::',
    ':::',
  ],
  ...[
    '[a](b)',
    '[a](b.md#c)',
    '[a][b]',
    '[b]: c\n',
    '![x](y "z")',
    '![](y)',
    '[^1]',
    '[^1]: note\n',
    '<b>',
    '</b>',
    '<img src=x>',
  ],
  ...[
    '| a | b |\n|--|:-:|\n',
    '$$',
    '\\frac{',
    '`',
    '```yaml\n',
    '"',
    "'",
    '--',
    ' - ',
    '10:30',
    '...',
    '5-10',
    ' %',
    'https://x.org/',
  ],
  ...[
    'word ',
    'слово ',
    'и ',
    '\u0000',
    '\u2028',
    '😀',
    '\\',
    '&lt;',
    '&#0;',
    '<!--',
    '-->',
    '\t',
    '    code\n',
    'x@y.z',
    '#',
    '*',
    '_',
  ],
];

const markdown = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

const languages = fc.constantFrom('en', 'ru', 'de', 'fr', 'uz');

describe('renderBody, for any text', () => {
  it('gives the same body twice, with slots that its lists account for', () => {
    fc.assert(
      fc.property(markdown, languages, (text, lang) => {
        const body = renderBody(text, testSettings(lang));
        expect(renderBody(text, testSettings(lang))).toEqual(body);
        expect(JSON.parse(JSON.stringify(body))).toEqual(body);
        const links = body.links.map((_, index) => `/link-${index}/`);
        const images = body.images.map((_, index) => ({
          src: `/image-${index}.png`,
          width: 2,
          height: 1,
          full: '/i.png',
        }));
        expect(printBody(body.html, { links, images })).not.toMatch(/<[a-z]+ [^>]*"octavo:/);
      }),
      { numRuns: 400 },
    );
  });

  it('reports only problems that the catalogue can word, inside the text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { code, at, values } of renderBody(text, testSettings()).problems) {
          expect(Object.keys(catalogue)).toContain(code);
          expect(problem(code as Code, 'x.md', at, values).message).not.toBe('');
          expect(at.line).toBeGreaterThanOrEqual(1);
          expect(at.line).toBeLessThanOrEqual(lines);
          expect(at.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('typographText, for any text', () => {
  it('changes nothing but punctuation and spaces', () => {
    const letters = (text: string): string => text.replace(/[\s"'“”„‘’‚«»‹›ʻʼ.…–—-]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), languages, (text, lang) => {
        expect(letters(typographText(text, lang))).toBe(letters(text));
      }),
    );
  });
});
