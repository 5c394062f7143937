import { numerals } from './numerals.ts';
import { remembered } from './remembered.ts';
import { fill, stringsFor, type PluralKey, type Strings } from './strings.ts';

/**
 * Writes dates, lists and counts as a language does. Everything is computed in UTC from the text of the date, so no
 * machine's time zone or locale shows in a page.
 */
export interface Format {
  readonly strings: Strings;
  /** `2025-03-18` or an instant → "18 March 2025". */
  date(iso: string): string;
  /** The same day in the calendar that the language's readers live by, where that is another: "۲۸ اسفند ۱۴۰۳". */
  ownDate(iso: string): string | undefined;
  /** `2025-03` → "March 2025". */
  month(yearAndMonth: string): string;
  /** `2025`, "2.1" → the same in the language's own digits. */
  numerals(text: string | number): string;
  /** ["A", "B", "C"] → the parts of "A, B and C", names and the words between in turn. */
  list(names: readonly string[]): readonly { readonly isName: boolean; readonly text: string }[];
  /** A string that has plural forms: `count('works', 5)` → "5 works". */
  count(key: PluralKey, n: number): string;
  /** 12345 → "12,345"; with `digits`, rounded to so many that are not 0. */
  number(n: number, digits?: number): string;
  /** 12345 bytes → "12.3 kB", of 1,000 bytes each. */
  kilobytes(bytes: number): string;
  /** `kk` → "Kazakh", in this language; the tag itself where it has no name. */
  languageName(tag: string): string;
  /** For `Array.sort`: alphabetical order of this language. */
  compare(a: string, b: string): number;
}

const formats = new Map<string, Format>();

/** The format of a language; `tag` is a BCP 47 tag. */
export function formatFor(tag: string): Format {
  const known = formats.get(tag);
  if (known) return known;
  const format = makeFormat(tag);
  formats.set(tag, format);
  return format;
}

function makeFormat(tag: string): Format {
  // Day before month in English too: an international readership reads "18 March 2025" without a second thought.
  // Dates are Gregorian in every language: citations, feeds and the addresses of the archive give the same year, and
  // readers of Persian in Kabul and in Tehran name the months of the solar year differently.
  const locale = tag === 'en' ? 'en-GB' : tag;
  const strings = stringsFor(tag);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const ownDates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const hasOwn = ownDates.resolvedOptions().calendar !== 'gregory';
  const months = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const collator = new Intl.Collator(tag);
  // A site says the same dates and names on thousands of pages.
  return {
    strings,
    date: remembered((iso: string) => dates.format(dayOf(iso))),
    ownDate: (iso) => (hasOwn ? ownDates.format(dayOf(iso)) : undefined),
    month: (yearAndMonth) => months.format(new Date(`${yearAndMonth}-01T00:00:00Z`)),
    numerals: (text) => numerals(String(text), locale),
    list: (names) =>
      // Most bylines are one name, which every language writes as it is.
      names.length === 1
        ? names.map((text) => ({ isName: true, text }))
        : lists.formatToParts(names).map(({ type, value }) => ({ isName: type === 'element', text: value })),
    count: (key, n) => {
      const forms: Partial<Record<string, string>> = strings;
      return fill(forms[`${key}_${plurals.select(n)}`] ?? strings[`${key}_other`], { n: numbers.format(n) });
    },
    languageName: remembered((name: string) => languages.of(name) ?? name),
    number: (n, digits) =>
      digits === undefined
        ? numbers.format(n)
        : new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(n),
    kilobytes: (bytes) => kilobytes.format(bytes / 1000),
    compare: (a, b) => collator.compare(a, b),
  };
}

function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}
