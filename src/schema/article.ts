import { z } from 'zod';
import {
  articleId,
  authorId,
  date,
  dayOrInstant,
  group,
  id,
  language,
  line,
  oneOrMore,
  picture,
  topicTag,
  webAddress,
} from './fields.ts';
import { isDoi, parseDoi } from './identifiers.ts';

/** What somebody did for a work. */
export const creditRoles = ['author', 'editor', 'translator', 'reviewer', 'interviewer'] as const;

export type CreditRole = (typeof creditRoles)[number];

const credit = z.union(
  [
    authorId.transform((author) => ({ id: author, role: 'author' as CreditRole })),
    z.strictObject({
      /** The author's file name without ".md". */
      id: authorId,
      /** What this person did: author, editor, translator, reviewer or interviewer. */
      role: z.enum(creditRoles, `must be one of: ${creditRoles.join(', ')}`).default('author'),
    }),
  ],
  'must be the id of an author, or {id: …, role: …}',
);

/** A related work that is not ours. */
const elsewhere = group({
  title: line,
  url: webAddress.optional().describe('Where it stands, if it stands on the web.'),
  author: oneOrMore(line).optional().describe('A name, or a list of names, as they should be printed.'),
  date: date.optional(),
  publisher: line.optional(),
});

/** A mistake that was put right after publication. */
const correction = group({
  date: date.describe('The day on which it was put right.'),
  text: line.describe('What was wrong and what is right, in a sentence or two.'),
});

/** That the work was taken back. Its address stays, with this in the place of the text. */
const withdrawal = group({
  date,
  reason: line.describe('Why, in a sentence or two for readers.'),
  replacedBy: z
    .union([webAddress, articleId])
    .optional()
    .describe('The article that replaces it, by its id, or the address of a work elsewhere.'),
});

/** The front matter of `content/articles/<slug>.md`. */
export const articleSchema = z.strictObject({
  title: line.describe('The title, without a full stop at its end.'),
  author: oneOrMore(credit).describe(
    'The id of an author, a list of ids, or `{id, role}` for an editor, translator, reviewer or interviewer.',
  ),
  date: dayOrInstant.describe(
    "The day of publication, `2025-03-18`, which begins in the site's time zone; or the instant with its offset, `2025-03-18T06:00:00+05:00`. Before then the article is not published.",
  ),
  embargo: dayOrInstant
    .optional()
    .describe(
      'The day or instant before which it must not be published, whatever its date: `2026-12-01T06:00:00+05:00`.',
    ),
  tags: z
    .array(topicTag, 'must be a list such as [security, tajikistan]')
    .default([])
    .describe('The topics, regions, programmes and series that the article belongs to.'),
  related: z
    .array(
      z.union([articleId, elsewhere], 'must be the id of an article, or {title, url, author, date, publisher}'),
      'must be a list',
    )
    .default([])
    .describe(
      'Articles that belong beside this one, best first: ids, or `{title, url, author, date, publisher}` for works elsewhere.',
    ),
  'related-auto': z
    .boolean('must be true or false')
    .default(true)
    .describe('`false` closes the list of related articles after the picks: nothing is added by itself.'),
  summary: line.optional().describe('One or two sentences, shown in lists, feeds and search results.'),
  kind: id
    .meta({ refersTo: 'kinds' })
    .default('article')
    .describe(
      "What sort of work this is: article, commentary, brief, report, working-paper, abstract, interview, or one of the site's own.",
    ),
  section: id
    .meta({ refersTo: 'sections' })
    .optional()
    .describe("The section that it appears in; the site's first section where it is not given."),
  updated: date.optional().describe('The day of the last change of substance.'),
  image: picture.optional().describe('The picture at its head: `{src: map.png, alt: What it shows}`.'),
  doi: z
    .string('must be a DOI such as 10.1000/xyz')
    .refine(isDoi, 'is not a DOI: one begins with "10." and has a slash')
    .transform((text) => parseDoi(text) ?? text)
    .optional()
    .describe('Its DOI, `10.1000/xyz`, once it is registered.'),
  number: z
    .union([z.number().transform(String), line], 'must be a number or text')
    .optional()
    .describe('Its number among the reports of the institution: "2025-07".'),
  references: z
    .array(z.unknown(), 'must be a list of sources')
    .default([])
    .describe(
      'Sources that only this article cites, as CSL-JSON has them: `{id, type, title, author, issued, URL}`, a DOI or an address.',
    ),
  keypoints: z
    .array(line, 'must be a list of sentences')
    .default([])
    .describe('The points that a hurried reader should take away.'),
  canonical: webAddress.optional().describe('Where it was first or fully published, if not here.'),
  publisher: line.optional().describe('Who published it at the address in "canonical"; it is cited as theirs.'),
  lang: language.optional().describe("Its language, where neither the file's name nor the site's default says it."),
  draft: z
    .boolean('must be true or false')
    .default(false)
    .describe('`true` while it is being written: it is then left out of the published site.'),
  corrections: z
    .array(correction, 'must be a list of {date, text}')
    .default([])
    .describe('What was put right since publication, oldest first: `{date, text}`.'),
  withdrawn: withdrawal
    .optional()
    .describe('`{date, reason, replacedBy}` where the work was taken back after publication.'),
  aliases: z
    .array(line, 'must be a list of former names or paths')
    .default([])
    .describe('Addresses that it had before: former names of the file, or paths such as `/reports/2019/water.html`.'),
  versions: z
    .boolean('must be true or false')
    .default(false)
    .describe('`true` to keep every published version of the text readable, each at an address of its own.'),
});

/** What an editor writes. */
export type ArticleInput = z.input<typeof articleSchema>;

/** The same with every default filled in. */
export type ArticleFields = z.output<typeof articleSchema>;

export type ElsewhereFields = z.output<typeof elsewhere>;
