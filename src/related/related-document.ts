/** What the relatedness of an article is computed from: plain data, no graph. One document is one edition of a work. */
export interface RelatedDocument {
  /** Unique: the slug, or `slug.lang` for a translation. */
  readonly id: string;
  /** Shared by the translations of one work: the slug. The edition whose `id` equals it is the original. */
  readonly work: string;
  /** BCP 47, as `en` or `uz-Cyrl`. */
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
  /** Plain text of the body; paragraphs are separated by a blank line. */
  readonly text: string;
  /**
   * A digest of title, summary, headings and text, where the caller has one. Then headings and text are not read while
   * it stays the same, and may be getters that fetch them.
   */
  readonly digest?: string;
  /** `YYYY-MM-DD`, or an instant that begins with it. */
  readonly date: string;
  readonly authors: readonly string[];
  /** Ids of topics, regions and programmes. */
  readonly topics: readonly string[];
  /** Ids of the topics of kind series. */
  readonly series: readonly string[];
  /** Works (slugs) that the body links to. */
  readonly links: readonly string[];
  /** Keys or DOIs of the sources cited. */
  readonly sources: readonly string[];
  /** The editors' picks that are works of this site, in order. */
  readonly picks: readonly string[];
  /** The editors closed the list (`related-auto: false`): nothing follows their picks. */
  readonly closed: boolean;
  /** False for a draft and what is unpublished or withdrawn: never recommended. */
  readonly listed: boolean;
}
