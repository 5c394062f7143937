/** What the rendering of a body depends on besides its text. Plain JSON, so that it can be part of a cache key. */
export interface MarkdownSettings {
  /** BCP 47 tag of the body's language: it decides quotation marks, dashes and what a word or a sentence is. */
  readonly lang: string;
  /** The site's own address with its base path, without a final slash: links to it are links into this site. */
  readonly siteUrl: string;
  /** Whether citations become footnotes, as in a CSL note style. */
  readonly citationNotes?: boolean;
  /** Words that the rendering adds, in the body's language; they have the keys of the interface dictionary. */
  readonly labels: MarkdownLabels;
}

export interface MarkdownLabels {
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** Name of the link from a footnote back to the text; `{n}` is the footnote's number. */
  readonly footnoteBack: string;
  /** Name of the box in which a wide table scrolls; the table's number is added to it. */
  readonly tableRegion: string;
  /** Name of the link from a figure to its picture in full size; `{alt}` is the picture's description. */
  readonly fullSize: string;
}
