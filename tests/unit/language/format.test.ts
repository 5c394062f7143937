import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/language/format.ts';

describe('formatFor', () => {
  it.each([
    ['en', '18 March 2025', 'March 2025', '5 works', 'Persian'],
    ['ru', '18 марта 2025 г.', 'март 2025 г.', '5 работ', 'персидский'],
    ['fa', '۱۸ مارس ۲۰۲۵', 'مارس ۲۰۲۵', '۵ اثر', 'فارسی'],
  ])('%s: dates are Gregorian, and numbers in the language’s digits', (lang, day, month, works, persian) => {
    const format = formatFor(lang);
    expect(format.date('2025-03-18T23:00:00-05:00')).toBe(day);
    expect(format.month('2025-03')).toBe(month);
    expect(format.count('works', 5)).toBe(works);
    expect(format.languageName('fa')).toBe(persian);
  });

  it('gives a day in the readers’ own calendar, with the months as their country names them', () => {
    expect(formatFor('fa').ownDate('2025-03-18')).toBe('۲۸ اسفند ۱۴۰۳');
    expect(formatFor('fa-AF').ownDate('2025-03-18')).toBe('۲۸ حوت ۱۴۰۳');
    expect(formatFor('en').ownDate('2025-03-18')).toBeUndefined();
    expect(formatFor('ru').ownDate('2025-03-18')).toBeUndefined();
  });

  it('writes years without separators', () => {
    expect(formatFor('en').numerals(2025)).toBe('2025');
    expect(formatFor('fa').numerals('2025')).toBe('۲۰۲۵');
  });

  it('counts by the plural rules of the language', () => {
    const counts = (lang: string) => [1, 2, 5, 21].map((n) => formatFor(lang).count('reasonSources', n));
    expect(counts('ru')).toEqual([
      'Опирается на 1 общий источник',
      'Опирается на 2 общих источника',
      'Опирается на 5 общих источников',
      'Опирается на 21 общий источник',
    ]);
    expect(counts('en')[3]).toBe('Cites 21 of the same sources');
    expect(counts('fa').slice(0, 2)).toEqual(['به همان منبع استناد کرده است', 'به ۲ منبع یکسان استناد کرده است']);
  });
});
