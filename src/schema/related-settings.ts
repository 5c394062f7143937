import { z } from 'zod';

const weight = z.number().min(0, 'must be 0 or more').max(100, 'must be 100 or less');
const share = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');

/**
 * How related articles are chosen once the editors' picks are taken. The score of an article is a sum of parts, each
 * from 0 to its weight; a weight of 0 switches its part off.
 */
export const relatedSchema = z.strictObject({
  /** Likeness of title, summary, headings and body, rare words counting most. It is a sum: few pairs reach a tenth of it. */
  text: weight.default(20),
  /** Shared topics, regions and programmes, rare ones counting most. */
  topics: weight.default(0.25),
  /** Being parts of one series. */
  series: weight.default(0.5),
  /** A link from either article to the other. */
  link: weight.default(0.5),
  /** Other articles of this site that link to both. */
  coCited: weight.default(0.2),
  /** Sources that both cite, and articles that both link to. */
  sources: weight.default(0.2),
  /** A shared author. It is given once, however many authors are shared; less for one who writes most of the site. */
  author: weight.default(0.2),
  /** An article this many years older than the one it stands under keeps half its score; a newer one keeps all. */
  recency: z.number().min(1, 'must be 1 or more').max(1000, 'must be 1000 or less').default(30),
  /** An article that is not to be had in the reader's language keeps this share of its score. */
  otherLanguage: share.default(0.5),
  /** What scores less is not recommended. */
  minimum: z.number().min(0, 'must be 0 or more').default(0.1),
  /** Of the first `shown` articles of a list no more than this are by one author, nor of the next as many, and so on. */
  perAuthor: z.int().min(1, 'must be 1 or more').default(2),
  /**
   * An article by somebody else that scores less than this share of the one it would take the place of does not take
   * it: 0 keeps to `perAuthor` as long as there is anybody else.
   */
  perAuthorYield: share.default(0.6),
  /** Of two articles whose texts are more alike than this, only the better one is recommended. */
  nearDuplicate: share.default(0.85),
  /** Number of articles below an article: the front of its list. */
  shown: z.int().min(1).max(10).default(5),
  /** Number of articles on the page of related articles. */
  listed: z.int().min(1).max(40).default(20),
  /** No article stands in more than this many times as many lists as an article does on average. */
  cap: z.number().min(1, 'must be 1 or more').default(2),
});

export type RelatedSettingsInput = z.input<typeof relatedSchema>;
export type RelatedSettings = z.output<typeof relatedSchema>;
