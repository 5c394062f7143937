import type { Fix, Place, Position } from '../problems/problem.ts';
import type { Citation } from './citations/citation.ts';
import type { ChartAttributes } from './directives/chart.ts';
import type { MapAttributes } from './directives/map.ts';

/**
 * What one Markdown body becomes: plain, JSON-serialisable data and a pure function of the text and the
 * Markdown settings alone, so it can be cached by their digest.
 *
 * What only the publication can know (the URL of another article, the size of an image) is left open: link number
 * 3 of `links` stands in `html` as `href="octavo:link/3"`, image 0 of `images` as `<img src="octavo:image/0" …>`, and
 * the largest file of that image, where a figure leads to it, as `href="octavo:full/0"`.
 * `printBody` fills these slots, and those of the citations, when a page is printed.
 */
export interface RenderedBody {
  /** Sanitised HTML with slots. */
  readonly html: string;
  /** Running text without mark-up, footnote markers or code blocks; paragraphs are separated by a blank line. */
  readonly text: string;
  /** Digest of the text whatever its white space: 64 hexadecimal digits. */
  readonly textDigest: string;
  /** Number of words in `text`, as `Intl.Segmenter` counts them in the body's language. */
  readonly words: number;
  readonly headings: readonly BodyHeading[];
  /** Links into this site, in the order of their slots. */
  readonly links: readonly BodyLink[];
  /** Local images, in the order of their slots. */
  readonly images: readonly BodyImage[];
  /** In the order in which they are read, which is that of their slots: `<octavo-cite n="3">`. */
  readonly citations: readonly Citation[];
  /** Charts and maps, in the order of their slots: `<octavo-drawing n="0">`. */
  readonly drawings: readonly BodyDrawing[];
  /** Whether any footnote is defined and used. */
  readonly hasFootnotes: boolean;
  /** What is wrong with the Markdown itself; positions are relative to the body's first line. */
  readonly problems: readonly BodyProblem[];
}

export interface BodyHeading {
  /** 2 to 6: the page's title is the only heading of depth 1. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly at: Place;
}

export interface BodyLink {
  /** As typed: `border-accord`, `border-accord.md#talks`, `../2024/x.md`, `/about/`. */
  readonly target: string;
  readonly text: string;
  /** The sentence that the link stands in, as plain text. */
  readonly sentence: string;
  readonly at: Place;
}

export interface BodyImage {
  /** As typed, relative to the article's file. */
  readonly src: string;
  readonly alt: string;
  readonly at: Place;
}

/** A chart or map that editors call for: from what it should be drawn, as they wrote it. */
export type BodyDrawing = {
  readonly at: Place;
  /** Where each attribute is typed. */
  readonly places: Readonly<Record<string, Place>>;
} & (
  | { readonly name: 'chart'; readonly attributes: ChartAttributes }
  | { readonly name: 'map'; readonly attributes: MapAttributes }
);

/** A problem that the catalogue words once the file is known. */
export interface BodyProblem {
  readonly code: string;
  readonly at: Position;
  readonly values: Readonly<Record<string, string | number>>;
  /** Just behind what is wrong, where that is known. */
  readonly end?: Position;
  /** The change that mends it, where one is safe. */
  readonly fix?: Fix;
}

/** What is known of a rendered body besides its HTML, which stays in the cache until a page shows it. */
export type BodyFacts = Omit<RenderedBody, 'html'>;
