import { z } from 'zod';
import { date, dayOrInstant, id, language, line, oneOrMore, picture, webAddress } from './fields.ts';
import { isDoi, parseDoi } from './identifiers.ts';

/** What somebody did for a work. */
export const creditRoles = ['author', 'editor', 'translator', 'reviewer', 'interviewer'] as const;

export type CreditRole = (typeof creditRoles)[number];

const credit = z.union(
  [
    id.transform((author) => ({ id: author, role: 'author' as CreditRole })),
    z.strictObject({
      /** The author's file name without ".md". */
      id,
      /** What this person did: author, editor, translator, reviewer or interviewer. */
      role: z.enum(creditRoles, `must be one of: ${creditRoles.join(', ')}`).default('author'),
    }),
  ],
  'must be the id of an author, or {id: …, role: …}',
);

/** A related work that is not ours. */
const elsewhere = z.strictObject({
  title: line,
  /** Where it stands, if it stands on the web. */
  url: webAddress.optional(),
  /** A name, or a list of names, as they should be printed. */
  author: oneOrMore(line).optional(),
  date: date.optional(),
  publisher: line.optional(),
});

/** A mistake that was put right after publication. */
const correction = z.strictObject({
  /** The day on which it was put right. */
  date,
  /** What was wrong and what is right, in a sentence or two. */
  text: line,
});

/** That the work was taken back. Its address stays, with this in the place of the text. */
const withdrawal = z.strictObject({
  date,
  /** Why, in a sentence or two for readers. */
  reason: line,
  /** The article that replaces it, by its id, or the address of a work elsewhere. */
  replacedBy: z.union([webAddress, id]).optional(),
});

/** The front matter of `content/articles/<slug>.md`. */
export const articleSchema = z.strictObject({
  /** The title, without a full stop at its end. */
  title: line,
  /** The id of an author, a list of ids, or `{id, role}` for an editor, translator, reviewer or interviewer. */
  author: oneOrMore(credit),
  /**
   * The day of publication, `2025-03-18`, which begins in the site's time zone; or the instant with its offset,
   * `2025-03-18T06:00:00+05:00`. Before then the article is not published.
   */
  date: dayOrInstant,
  /** The day or instant before which it must not be published, whatever its date: `2026-12-01T06:00:00+05:00`. */
  embargo: dayOrInstant.optional(),
  /** The topics, regions, programmes and series that the article belongs to. */
  tags: z.array(id, 'must be a list such as [security, tajikistan]').default([]),
  /** Articles that belong beside this one, best first: ids, or `{title, url, author, date, publisher}` for works elsewhere. */
  related: z
    .array(
      z.union([id, elsewhere], 'must be the id of an article, or {title, url, author, date, publisher}'),
      'must be a list',
    )
    .default([]),
  /** `false` closes the list of related articles after the picks: nothing is added by itself. */
  'related-auto': z.boolean('must be true or false').default(true),
  /** One or two sentences, shown in lists, feeds and search results. */
  summary: line.optional(),
  /** What sort of work this is: article, commentary, brief, report, working-paper, abstract, interview, or one of the site's own. */
  kind: id.default('article'),
  /** The section that it appears in; the site's first section where it is not given. */
  section: id.optional(),
  /** The day of the last change of substance. */
  updated: date.optional(),
  /** The picture at its head. */
  image: picture.optional(),
  /** Its DOI, `10.1000/xyz`, once it is registered. */
  doi: z
    .string('must be a DOI such as 10.1000/xyz')
    .refine(isDoi, 'is not a DOI: one begins with "10." and has a slash')
    .transform((text) => parseDoi(text) ?? text)
    .optional(),
  /** Its number among the reports of the institution: "2025-07". */
  number: z.union([z.number().transform(String), line], 'must be a number or text').optional(),
  /** Sources that only this article cites, as CSL-JSON has them: `{id, type, title, author, issued, URL}`, a DOI or an address. */
  references: z.array(z.unknown(), 'must be a list of sources').default([]),
  /** The points that a hurried reader should take away. */
  keypoints: z.array(line, 'must be a list of sentences').default([]),
  /** Where it was first or fully published, if not here. */
  canonical: webAddress.optional(),
  /** Its language, where neither the file's name nor the site's default says it. */
  lang: language.optional(),
  /** `true` while it is being written: it is then left out of the published site. */
  draft: z.boolean('must be true or false').default(false),
  /** What was put right since publication, oldest first: `{date, text}`. */
  corrections: z.array(correction, 'must be a list of {date, text}').default([]),
  /** `{date, reason, replacedBy}` where the work was taken back after publication. */
  withdrawn: withdrawal.optional(),
  /** Addresses that it had before: former names of the file, or paths such as `/reports/2019/water.html`. */
  aliases: z.array(line, 'must be a list of former names or paths').default([]),
  /** `true` to keep every published version of the text readable, each at an address of its own. */
  versions: z.boolean('must be true or false').default(false),
});

/** What an editor writes. */
export type ArticleInput = z.input<typeof articleSchema>;

/** The same with every default filled in. */
export type ArticleFields = z.output<typeof articleSchema>;

export type ElsewhereFields = z.output<typeof elsewhere>;
