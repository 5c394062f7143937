import { z } from 'zod';
import { colophonSchema } from './colophon-settings.ts';
import { relatedSchema } from './related-settings.ts';
import { shareSchema } from './share-settings.ts';
import { language, line, slugPattern, webAddress } from './fields.ts';

/** A text in each language: a plain string serves all of them. */
const localised = z.union(
  [line.transform((text) => ({ default: text })), z.record(z.string(), line)],
  'must be text, or {en: …, ru: …}',
);

const slug = z.string().regex(slugPattern, 'must be small letters, digits and hyphens');

const section = z.strictObject({
  /** The first part of the address of its articles. */
  id: slug,
  title: localised,
  /** A sentence below the title of the section's page. */
  description: localised.optional(),
});

const navigationItem = z.strictObject({
  label: localised.optional(),
  /** A section ("section:research"), "authors", "topics", "archive", "search", a page ("page:about") or an address. */
  to: line,
});

/** A picture in the public folder. */
const sharedImage = z.strictObject({
  /** Its path there: `share.png`. */
  file: z.string().regex(/^[^/\s?#][^\s?#]*$/, 'must be a path in the public folder, without a slash before it'),
  /** What it shows, in words. */
  alt: localised,
  /** In pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
});

/** The styles in which an article can offer its own citation. */
export const offeredStyles = [
  'apa',
  'chicago-author-date',
  'modern-language-association',
  'gost-r-7-0-5-2008-numeric',
] as const;

/** Where an item may lead besides a section. */
const destination = /^(?:authors|topics|archive|search|page:[^\s:]+|\/\S*|(?:https?:\/\/|mailto:)\S+)$/;

function destinations(sections: readonly string[]): string {
  const named = sections.map((id) => `"section:${id}"`).join(', ');
  return `${named}, "authors", "topics", "archive", "search", a page ("page:about") or an address`;
}

/** The names under which addresses already stand, so that no section can take them. */
const reserved = new Set(['authors', 'topics', 'archive', 'search', 'colophon', 'media', 'pagefind', '_astro', '404']);

/** `src/site.config.ts`: everything about the publication that is not an article, an author, a topic or a page. */
export const siteSchema = z
  .strictObject({
    name: localised,
    tagline: localised,
    /** The address of the site without its path: `https://example.org`. */
    url: webAddress.refine(
      (text) => !URL.canParse(text) || new URL(text).pathname === '/',
      'must have no path: that is "base"',
    ),
    /** The path below which the site stands, `/` or `/publications/`. */
    base: z
      .string()
      .regex(/^\/(?:[^/\s]+\/)*$/, 'must begin and end with "/"')
      .default('/'),
    /** The language of articles that do not say theirs. */
    language: language.default('en'),
    /** Every language the site publishes in; the default language is always one of them. */
    languages: z.array(language).default([]),
    /** The time zone in which a day begins where an article's date or embargo names no time: an IANA name. */
    timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Asia/Bishkek').default('UTC'),
    /** The sections, in order; the first is that of articles that do not say theirs. */
    sections: z.array(section).min(1, 'must have at least one section'),
    /** The links of the masthead, in order. */
    navigation: z.array(navigationItem).default([]),
    /** The links of the footer, in order. */
    footer: z.array(navigationItem).default([]),
    /** Kinds of article beside the usual seven: `{ 'policy-memo': 'Policy memo' }`. */
    kinds: z.record(slug, localised).default({}),
    /**
     * How sources are cited: a style that is shipped (apa, chicago-author-date, chicago-fullnote-bibliography,
     * chicago-note-bibliography, gost-r-7-0-5-2008, gost-r-7-0-5-2008-numeric, ieee, modern-language-association,
     * vancouver), or the path of a `.csl` file in the content folder.
     */
    citationStyle: line.default('chicago-author-date'),
    /** The styles in which each article offers its own citation, in order; none leaves its files for reference managers. */
    citeThis: z.array(z.enum(offeredStyles, `must be one of ${offeredStyles.join(', ')}`)).default([...offeredStyles]),
    /** Whether each article has its own citation as files for reference managers: BibTeX, RIS and CSL-JSON. */
    citationFiles: z.boolean().default(true),
    /** Whether each article stands as plain Markdown beside its page, and `llms.txt` lists them. */
    markdownCopies: z.boolean().default(true),
    /** Whether the site can be searched: the page of the search, the `/` key, and the index that both ask. */
    search: z.boolean().default(true),
    /**
     * Whether a picture is drawn of each article for networks and messengers to show, with its title and authors.
     * Without, they are shown the article's own picture, else the site's.
     */
    socialImages: z.boolean().default(true),
    /** The picture that networks and messengers show of every page without one of its own: 1200 × 630 pixels serve all. */
    image: sharedImage.optional(),
    /** The kinds of article that Google Scholar is told of: scholarly work, not opinion or news. */
    scholarlyKinds: z.array(slug).default(['article', 'brief', 'report', 'working-paper']),
    licence: z.strictObject({ name: line, url: webAddress.optional() }).optional(),
    /** How many works stand in each list. */
    pageSizes: z
      .strictObject({
        /** On one page of a section. */
        section: z.int().min(1).default(20),
        /** Of each section on the home page. */
        home: z.int().min(1).default(6),
        /** Below an article. */
        related: z.int().min(1).max(10).default(4),
        /** On the page of an article's related works; 0 where articles have no such page. */
        relatedPage: z.int().min(0).max(40).default(20),
      })
      .prefault({}),
    /** How corrections, withdrawals and age are shown. */
    record: z
      .strictObject({
        /** Whether an article names its latest correction at its head too; the log at its end is always there. */
        correctionsAtHead: z.boolean().default(false),
        /** Whether withdrawn works stay on the pages of their authors, marked as such. */
        withdrawnOnAuthorPages: z.boolean().default(false),
        /** After how many years without an update an article says how old it is; never where it is not given. */
        datedAfterYears: z.int().min(1).optional(),
      })
      .prefault({}),
    /** Words that are spelled in one way: the check says where another is used. */
    houseStyle: z
      .array(
        z.strictObject({
          /** The word or words as they should not be. One in small letters is also found at the start of a sentence. */
          term: line,
          preferred: line,
          /** Why, in one sentence for the editors. */
          reason: line,
        }),
      )
      .default([]),
    /** What the check allows. */
    limits: z
      .strictObject({
        /** The longest summary, in characters; 0 for any length, or none. */
        summary: z.int().min(0).default(300),
        /** The largest image file, in bytes. */
        imageBytes: z.int().min(1).default(5_000_000),
      })
      .prefault({}),
    /** Whether the site has a page that explains every problem which the check reports, at /handbook/problems/. */
    problemsPage: z.boolean().default(false),
    /** The page at /colophon/ that says what the site is made of and what its pages weigh; `false` for none. */
    colophon: colophonSchema.prefault({}),
    contact: z.email('must be an e-mail address').optional(),
    /**
     * Where readers are offered to pass an article on, in order: email, bluesky, facebook, linkedin, telegram, whatsapp,
     * x, or `{name: 'Forum', address: 'https://forum.example/new?link={url}&title={title}'}`. Nowhere: `[]`.
     */
    share: shareSchema.default(['email', 'bluesky', 'facebook', 'linkedin', 'telegram', 'whatsapp', 'x']),
    /** How related articles are found. */
    related: relatedSchema.omit({ shown: true, listed: true }).prefault({}),
  })
  .superRefine((site, context) => {
    const report = (path: PropertyKey[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const ids = site.sections.map((each) => each.id);
    const prefixes = new Set(site.languages.map((tag) => tag.toLowerCase()));
    for (const [index, name] of ids.entries()) {
      const path = ['sections', index, 'id'];
      if (reserved.has(name)) report(path, `is taken: the site’s own ${name} stand there`);
      if (prefixes.has(name)) report(path, 'is taken: the pages in that language stand there');
      if (ids.indexOf(name) !== index) report(path, 'stands twice');
    }
    for (const place of ['navigation', 'footer'] as const) {
      for (const [index, { to }] of site[place].entries()) {
        const section = /^section:(.*)$/.exec(to)?.[1];
        if (section === undefined ? !destination.test(to) : !ids.includes(section))
          report([place, index, 'to'], `leads nowhere: it must be one of ${destinations(ids)}`);
        if (to === 'search' && !site.search) report([place, index, 'to'], 'leads nowhere: "search" is off');
      }
    }
  });

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** What the publisher writes. */
export type SiteInput = z.input<typeof siteSchema>;

/** The settings with every default filled in. */
export type Site = z.output<typeof siteSchema>;

export type Localised = Site['name'];

/** The text in a language, else in its base language, else the default's, else the first. */
export function textIn(text: Localised, lang: string): string {
  const byLanguage = text as Readonly<Record<string, string>>;
  return (
    byLanguage[lang] ??
    byLanguage[lang.split('-', 1)[0] ?? lang] ??
    byLanguage.default ??
    Object.values(byLanguage)[0] ??
    ''
  );
}
