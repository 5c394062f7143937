import { z } from 'zod';

/** A name that may stand in an address: small letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the calendar has this day: `2026-02-30` has the form of a date and is none. */
function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.toISOString().slice(0, 10) === text.slice(0, 10);
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A list of one day reads like the day once it is made text, and is none. */
function hasForm(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** One line of text, not empty. */
export const line = z
  .string('must be text')
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n]*$/, 'must be one line of text');

/** The id of an author, topic or article: the name of its file without ".md". */
export const id = z.string('must be the name of a file, without ".md"').trim().min(1, 'must not be empty');

/** The same, naming what it refers to: the schemas for editors then offer the ids that there are. */
export const authorId = id.meta({ refersTo: 'authors' });
export const articleId = id.meta({ refersTo: 'articles' });
export const topicTag = id.meta({ refersTo: 'topics' });

/** A day of the calendar, `2025-03-18`. It stays text from the file to the page. */
export const date = z
  .string('must be a date such as 2025-03-18')
  .regex(dayPattern, 'must be a date such as 2025-03-18: year, month, day')
  .refine(isCalendarDate, {
    error: 'is a day that the calendar does not have',
    when: ({ value }) => hasForm(value, dayPattern),
  });

/** A day, or an instant with its offset from UTC: `2025-03-18`, `2025-03-18T06:00:00+05:00`. */
export const dayOrInstant = z
  .string('must be a date such as 2025-03-18, or with its time 2025-03-18T06:00:00+05:00')
  .regex(momentPattern, 'must be a date such as 2025-03-18, or with its time and offset 2025-03-18T06:00:00+05:00')
  .refine((text) => isCalendarDate(text) && !Number.isNaN(Date.parse(text)), {
    error: 'is a day or a time that the calendar does not have',
    when: ({ value }) => hasForm(value, momentPattern),
  });

/** An address on the web, `https://…` or `http://…`. */
export const webAddress = z
  .string('must be an address that begins with "https://"')
  .regex(/^https?:\/\/[^\s]+$/, 'must be an address that begins with "https://"')
  .refine((text) => URL.canParse(text), 'is not a complete address');

/** A BCP 47 language tag, `en`, `ru`, `uz-Cyrl`. */
export const language = z
  .string('must be a language tag such as en or ru')
  .refine(isLanguageTag, 'must be a language tag such as en or ru');

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** Fields within a field, `{date, text}`. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, `must have fields of its own: {${Object.keys(shape).join(', ')}}`);
}

/** A picture of the article's: a file beside it, or a path from content/ that begins with "/". */
export const picture = group({
  src: line.describe('The file, relative to this one: `map.png`.'),
  alt: line.describe('What the picture shows, for those who cannot see it.'),
  caption: line.optional().describe('A sentence below the picture.'),
  credit: line.optional().describe('Who made it, or holds the rights.'),
});

export type Picture = z.output<typeof picture>;

/** One value or a list of them; always a list afterwards. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  // The list is tried first: to fail costs more than to fit, and most are lists.
  const list = z.array(item).min(1, 'must name at least one');
  return z.union([list, item.transform((value) => [value])], 'must be one value or a list of them');
}
