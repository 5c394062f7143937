import CSL from 'citeproc';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslLocale, readLocale } from '../../../src/scholarly/locale.ts';
import { passPlainText } from '../../../src/scholarly/plain-text.ts';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';

const languages = ['en', 'ru', 'fr', 'de', 'fa', 'tr'];
const { getSortCompare: usualSortCompare } = CSL;

function engineIn(lang: string) {
  const system = { retrieveLocale: readLocale, retrieveItem: (id: string) => ({ id, type: 'book' }) };
  return new CSL.Engine(system, shippedStyle('apa').csl, cslLocale(lang), true);
}

/** Texts in which signs of markup, quotation marks and brackets are more common than they are in titles. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<i>', '</i>', '<span class="nocase">', '</span>', ' "', '"', " '", "'", '("', '’', '‘', '“', '”', '„'],
        ...['«\u00A0', '\u00A0»', '«', '»', '[', ']', ' ', 'it', 'El', 'Ёж', 'İz', 'of', '12', '9', '-'],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test.each(languages)('text that is passed over in %s is text that citeproc leaves as it is', (lang) => {
  const [usual, quick] = [engineIn(lang), engineIn(lang)];
  passPlainText(quick);
  const processed = (engine: typeof usual, text: string) => {
    engine.tmp.area = 'citation';
    const blob = { blobs: text, alldecor: [] };
    engine.fun.flipflopper.processTags(blob);
    return blob;
  };
  fc.assert(
    fc.property(texts, (text) => {
      expect(processed(quick, text)).toEqual(processed(usual, text));
    }),
    { numRuns: 400 },
  );
});

test.each(languages)('sources are in citeproc’s order in %s', async (lang) => {
  await import('../../../src/scholarly/sort-order.ts');
  const engine = engineIn(lang);
  const locale = cslLocale(lang);
  const [usual, quick] = [usualSortCompare.call(engine, locale), CSL.getSortCompare.call(engine, locale)];
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(quick(a, b)).toBe(usual(a, b));
    }),
    { numRuns: 400 },
  );
});
