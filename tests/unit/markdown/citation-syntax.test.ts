import { expect, test } from 'vitest';
import { findCitations } from '../../../src/markdown/citations/citation-syntax.ts';

/** `P`arenthetical or `N`arrative, then each cite as prefix|key|label locator|suffix, `-` before a key without author. */
function shown(text: string): string[] {
  return findCitations(text).map(({ from, to, mode, cites }) => {
    const each = cites.map(({ key, prefix, label, locator, suffix, suppressAuthor }) =>
      [
        prefix ?? '',
        `${suppressAuthor ? '-' : ''}${key}`,
        locator === undefined ? '' : `${label ?? ''} ${locator}`,
        suffix ?? '',
      ].join('|'),
    );
    return `${mode === 'narrative' ? 'N' : 'P'} «${text.slice(from, to)}» ${each.join(' + ')}`;
  });
}

test.each([
  // One source
  ['A [@doe99].', ['P «[@doe99]» |doe99||']],
  ['[@doe99, p. 33]', ['P «[@doe99, p. 33]» |doe99|page 33|']],
  [
    '[@doe99, pp. 33-35, 38-39 and *passim*]',
    ['P «[@doe99, pp. 33-35, 38-39 and *passim*]» |doe99|page 33-35, 38-39|and *passim*'],
  ],
  ['[@doe99, 33]', ['P «[@doe99, 33]» |doe99|page 33|']],
  ['[@doe99 33–35]', ['P «[@doe99 33–35]» |doe99|page 33–35|']],
  ['[@doe99, p. xii]', ['P «[@doe99, p. xii]» |doe99|page xii|']],
  ['[@doe99, p. S12]', ['P «[@doe99, p. S12]» |doe99|page S12|']],
  ['[@doe99, p. 5.]', ['P «[@doe99, p. 5.]» |doe99|page 5|.']],
  ['[@doe99, ch. 2]', ['P «[@doe99, ch. 2]» |doe99|chapter 2|']],
  ['[@doe99, Chapter IV]', ['P «[@doe99, Chapter IV]» |doe99|chapter IV|']],
  ['[@doe99, § 4.2]', ['P «[@doe99, § 4.2]» |doe99|section 4.2|']],
  ['[@doe99, paras. 4–7]', ['P «[@doe99, paras. 4–7]» |doe99|paragraph 4–7|']],
  ['[@doe99, vol. 2]', ['P «[@doe99, vol. 2]» |doe99|volume 2|']],
  ['[@doe99, fig. 3a]', ['P «[@doe99, fig. 3a]» |doe99|figure 3a|']],
  ['[@doe99, note 3]', ['P «[@doe99, note 3]» |doe99|note 3|']],
  ['[@doe99, at 10:30]', ['P «[@doe99, at 10:30]» |doe99|timestamp 10:30|']],
  ['[@doe99, с. 15–17]', ['P «[@doe99, с. 15–17]» |doe99|page 15–17|']],
  ['[@doe99, гл. 2]', ['P «[@doe99, гл. 2]» |doe99|chapter 2|']],
  ['[@doe99, p. 5 & 7]', ['P «[@doe99, p. 5 & 7]» |doe99|page 5 & 7|']],
  ['[@doe99, my own words]', ['P «[@doe99, my own words]» |doe99||, my own words']],
  ['[@doe99, especially p. 5]', ['P «[@doe99, especially p. 5]» |doe99||, especially p. 5']],
  ['[@doe99, vivid prose]', ['P «[@doe99, vivid prose]» |doe99||, vivid prose']],
  ['[@doe99, part of it]', ['P «[@doe99, part of it]» |doe99||, part of it']],
  [
    '[@doe99{ii, A, D-Z}, with a suffix]',
    ['P «[@doe99{ii, A, D-Z}, with a suffix]» |doe99|page ii, A, D-Z|, with a suffix'],
  ],
  [
    '[@doe99, {pp. iv, (xv)-(xvii)} with suffix]',
    ['P «[@doe99, {pp. iv, (xv)-(xvii)} with suffix]» |doe99|page iv, (xv)-(xvii)|with suffix'],
  ],
  ['[@doe99{}, 99 years later]', ['P «[@doe99{}, 99 years later]» |doe99||, 99 years later']],
  // Words before, several sources, no author
  ['[see @doe99]', ['P «[see @doe99]» see|doe99||']],
  [
    '[see @doe99, pp. 33-35; also @smith04, ch. 1]',
    ['P «[see @doe99, pp. 33-35; also @smith04, ch. 1]» see|doe99|page 33-35| + also|smith04|chapter 1|'],
  ],
  ['[@a; @b; @c]', ['P «[@a; @b; @c]» |a|| + |b|| + |c||']],
  [
    '[@key, p. 5; see also @other, ch. 2]',
    ['P «[@key, p. 5; see also @other, ch. 2]» |key|page 5| + see also|other|chapter 2|'],
  ],
  ['[-@doe99]', ['P «[-@doe99]» |-doe99||']],
  ['[see -@doe99, p. 5]', ['P «[see -@doe99, p. 5]» see|-doe99|page 5|']],
  ['[@a, p. 5; and the rest]', ['P «[@a, p. 5; and the rest]» |a|page 5|; and the rest']],
  ['[@a, p. 5 [sic]; @b]', ['P «[@a, p. 5 [sic]; @b]» |a|page 5|[sic] + |b||']],
  ['[@a, (p. 5; p. 6)]', ['P «[@a, (p. 5; p. 6)]» |a||, (p. 5; p. 6)']],
  // In the sentence
  ['As @doe99 says', ['N «@doe99» |doe99||']],
  ['@doe99 [p. 33] says', ['N «@doe99 [p. 33]» |doe99|page 33|']],
  ['@doe99 [33] says', ['N «@doe99 [33]» |doe99|page 33|']],
  [
    '@doe99 [p. 33; see also @b, ch. 2]',
    ['N «@doe99 [p. 33; see also @b, ch. 2]» |doe99|page 33| + see also|b|chapter 2|'],
  ],
  ['@doe99 [@b]', ['N «@doe99» |doe99||', 'P «[@b]» |b||']],
  ['@doe99.', ['N «@doe99» |doe99||']],
  ['(@doe99)', ['N «@doe99» |doe99||']],
  ['“@doe99”', ['N «@doe99» |doe99||']],
  ['@a and @b [p. 2]', ['N «@a» |a||', 'N «@b [p. 2]» |b|page 2|']],
  // Keys
  ['[@doe_99:a.b-c/d]', ['P «[@doe_99:a.b-c/d]» |doe_99:a.b-c/d||']],
  ['[@doe99...]', ['P «[@doe99...]» |doe99||...']],
  ['[@{weird key, p. 5}]', ['P «[@{weird key, p. 5}]» |weird key, p. 5||']],
  ['@{weird key} [p. 5]', ['N «@{weird key} [p. 5]» |weird key|page 5|']],
  [
    '[@{https://example.org/a?b=c}, p. 2]',
    ['P «[@{https://example.org/a?b=c}, p. 2]» |https://example.org/a?b=c|page 2|'],
  ],
  ['[@https://example.org/facts]', ['P «[@https://example.org/facts]» |https://example.org/facts||']],
  ['[@10.1080/0263-4937.2019]', ['P «[@10.1080/0263-4937.2019]» |10.1080/0263-4937.2019||']],
  ['[@иванов2020, с. 5]', ['P «[@иванов2020, с. 5]» |иванов2020|page 5|']],
  // No citations
  ['[a note]', []],
  ['me@example.org', []],
  ['https://example.org/@name', []],
  ['an @ sign, @', []],
  ['[see; @a]', ['N «@a» |a||']],
  ['[open @a', ['N «@a» |a||']],
  ['well-@known', []],
  ['[me@example.org]', []],
] as const)('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});
