import { describe, expect, it } from 'vitest';
import { searchText } from '../../../src/language/search-text.ts';

describe('searchText', () => {
  it.each(['o\u02BBzgarishi', 'o\u02BCzgarishi', "o'zgarishi", 'o\u2018zgarishi', 'o`zgarishi', 'o\u2019zgarishi'])(
    'writes every apostrophe within a word alike: %s',
    (word) => {
      expect(searchText(word, 'uz')).toBe('o\u2019zgarishi');
    },
  );

  it('leaves quotation marks alone', () => {
    expect(searchText("a \u2018quoted\u2019 word and 'another'", 'en')).toBe("a \u2018quoted\u2019 word and 'another'");
  });

  it('composes letters that were typed in two parts', () => {
    expect(searchText('Tu\u0308rkiye', 'en')).toBe('T\u00FCrkiye');
  });

  it('writes Persian with Persian letters, and Arabic with its own', () => {
    expect(searchText('\u0643\u062A\u0627\u0628\u064A', 'fa')).toBe('\u06A9\u062A\u0627\u0628\u06CC');
    expect(searchText('\u0643\u062A\u0627\u0628\u064A', 'ar')).toBe('\u0643\u062A\u0627\u0628\u064A');
  });
});
