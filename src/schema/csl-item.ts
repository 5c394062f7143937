import { z } from 'zod';
import { doiUrl, parseDoi } from './identifiers.ts';
import { nameParts } from './person-name.ts';

/** The types of work of CSL 1.0.2. */
export const cslTypes = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter'],
  ...[
    'classic',
    'collection',
    'dataset',
    'document',
    'entry',
    'entry-dictionary',
    'entry-encyclopedia',
    'event',
    'figure',
  ],
  ...['graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture'],
  ...['musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication'],
  ...['post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard'],
  ...['thesis', 'treaty', 'webpage'],
];

const nameVariables = [
  ...['author', 'editor', 'translator', 'collection-editor', 'composer', 'container-author', 'contributor', 'director'],
  ...['editorial-director', 'illustrator', 'interviewer', 'original-author', 'recipient', 'reviewed-author'],
];
const dateVariables = ['issued', 'accessed', 'available-date', 'event-date', 'original-date', 'submitted'];

/** A person, by family name, or an organisation, by `literal`. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** One date, or the two of a range; each is year, month, day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number | string;
  readonly circa?: boolean | number | string;
  readonly literal?: string;
  readonly raw?: string;
}

/** A work as CSL-JSON 1.0.2 describes it; variables that are not named here pass through to the style. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly DOI?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly [variable: string]: unknown;
}

const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/, 'must be a number')
    .transform(Number),
]);
const names = z.union(
  [z.string(), z.array(z.union([z.string(), z.looseObject({})]))],
  'must be a name, or a list of names: "Anna Lee", {family: Lee, given: Anna} or {literal: World Bank}',
);
const dateParts = z.looseObject({ 'date-parts': z.array(z.array(number).min(1).max(3)).min(1).max(2).optional() });
const isoDate = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/-?\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;
const dateForm = 'must be a date such as 2024, 2024-05 or 2024-05-31, or a range such as 2023/2024';
const date = z.union([z.number(), z.string().regex(isoDate, dateForm), dateParts], dateForm);
const text = z.union([z.string(), z.number()], 'must be text');

const fields = z.looseObject({
  id: z.union([z.string().min(1), z.number()], 'must be given: it is the key that articles cite').transform(String),
  type: z
    .enum(cslTypes, 'must be a CSL type such as book, report, chapter, article-journal or webpage')
    .default('document'),
  title: text.transform(String).optional(),
  DOI: text.optional(),
  URL: z.string('must be an address').optional(),
  language: z.string('must be a language tag such as en or ru').optional(),
  ...Object.fromEntries(nameVariables.map((variable) => [variable, names.optional()])),
  ...Object.fromEntries(dateVariables.map((variable) => [variable, date.optional()])),
});

/**
 * A source as people write it (in CSL-JSON, or by hand in a front matter) → the one normal form. Names may be written
 * as text, dates as `2024-05-31`; `doi` and `url` may be in small letters. A DOI or an address by itself is a source
 * too: its key is the text as it stands.
 */
export const cslItemSchema = z
  .union(
    [z.string().transform(bareSource), z.looseObject({})],
    'must be a source: a list of fields, a DOI or an address',
  )
  .transform(renamed)
  .pipe(fields)
  .transform((item): CslItem => normalised(item));

function bareSource(typed: string): Record<string, unknown> {
  const doi = parseDoi(typed);
  if (doi !== undefined) return { id: typed, type: 'document', title: `DOI ${doi}`, DOI: doi, URL: doiUrl(doi) };
  return URL.canParse(typed)
    ? { id: typed, type: 'webpage', title: typed.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), URL: typed }
    : {};
}

const aliases: Readonly<Record<string, string>> = {
  doi: 'DOI',
  url: 'URL',
  isbn: 'ISBN',
  issn: 'ISSN',
  date: 'issued',
  lang: 'language',
};

function renamed(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [aliases[key] ?? key, value]));
}

function normalised(item: z.output<typeof fields>): CslItem {
  const result: Record<string, unknown> = { ...item };
  for (const variable of nameVariables) {
    if (item[variable] !== undefined) result[variable] = toNames(item[variable], item.language ?? 'en');
  }
  for (const variable of dateVariables) {
    if (item[variable] !== undefined) result[variable] = toCslDate(item[variable]);
  }
  if (item.DOI !== undefined) result.DOI = parseDoi(String(item.DOI)) ?? String(item.DOI);
  return result as unknown as CslItem;
}

function toNames(value: unknown, lang: string): readonly CslName[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((name) => (typeof name === 'string' ? toCslName(name, lang) : (name as CslName)));
}

function toCslName(name: string, lang: string): CslName {
  const { family, given, particle, suffix } = nameParts(name, languageOrEnglish(lang));
  return {
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** `2024-05-31`, `2024`, `2023/2024` or CSL's own form → CSL's own form. */
export function toCslDate(value: unknown): CslDate {
  if (typeof value === 'object' && value !== null) return value;
  return {
    'date-parts': String(value)
      .split('/')
      .map((each) => each.split('-').map(Number)),
  };
}

function languageOrEnglish(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
