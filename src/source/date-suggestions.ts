/** The languages whose names of months are understood, beside numbers. */
const monthLanguages = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'az', 'tr', 'tk', 'de', 'fr'];

/**
 * The days that a person may have meant by a date in another form than `2025-03-18`, each in that form: one where the
 * order is clear, two where day and month could change places (`03/04/2025`), none where it is no date. Understood are
 * numbers in any order, names of months in the languages of the region, and instants, of which the day is taken.
 */
export function suggestDates(typed: string): readonly string[] {
  const text = typed.replace(/[\u00A0\u202F]/g, ' ').replace(/^[\s"'‘’“”„«»]+|[\s"'‘’“”„«»]+$/g, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso) return days([[Number(iso[1]), Number(iso[2]), Number(iso[3])]]);
  const numbers = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d\d)(?:\s*г\.?)?$/u.exec(text);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? ''), text);
  return fromWords(text);
}

function fromNumbers(first: number, second: number, year: number, text: string): readonly string[] {
  // Points stand between day and month only where the day comes first.
  const dayFirst: Day = [year, second, first];
  return text.includes('.') ? days([dayFirst]) : days([dayFirst, [year, first, second]]);
}

/** `18 March 2025`, `March 18, 2025`, `18 марта 2025 г.`. */
function fromWords(text: string): readonly string[] {
  const words = text.match(/\p{L}[\p{L}\p{M}'’ʻʼ-]+/gu) ?? [];
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  if (year === undefined || day === undefined) return [];
  const month = words.map(monthNamed).find((number) => number !== undefined);
  return month === undefined ? [] : days([[Number(year), month, Number(day)]]);
}

type Day = readonly [year: number, month: number, day: number];

/** Those that the calendar has, in ISO form, each once. */
function days(candidates: readonly Day[]): readonly string[] {
  const found = candidates.flatMap(([year, month, day]) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999
      ? [date.toISOString().slice(0, 10)]
      : [];
  });
  return [...new Set(found)];
}

function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year);
}

let months: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for a name or an abbreviation of a month, in the nominative or in the form that stands in dates. */
function monthNamed(word: string): number | undefined {
  months ??= monthNames();
  return months.get(word.toLowerCase().replace(/\.$/, ''));
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const lang of monthLanguages) {
    for (const month of [...Array(12).keys()]) {
      const date = new Date(Date.UTC(2025, month, 15));
      for (const style of ['long', 'short'] as const) {
        for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
          const parts = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).formatToParts(date);
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.toLowerCase()
              .replace(/\.$/, '') ?? '';
          // The first language wins where an abbreviation means two months.
          if (/^\p{L}{3}/u.test(name) && !names.has(name)) names.set(name, month + 1);
        }
      }
    }
  }
  return names;
}
