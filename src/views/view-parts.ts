import type { Direction } from '../language/direction.ts';

/** What stands in `<head>`. */
export interface Head {
  readonly title: string;
  /** What stands at the head of each printed page: the site's name and the title, shortened to fit. */
  readonly running: string;
  readonly description?: string;
  /** Absolute URL; absent where the page must not be indexed. */
  readonly canonical?: string;
  readonly noindex?: true;
  /** Translations of this page, itself included; empty where there are none. */
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  /** `<meta name>` and `<meta property>` in order. */
  readonly meta: readonly MetaTag[];
  readonly links: readonly {
    readonly rel: string;
    readonly type?: string;
    readonly title?: string;
    readonly href: string;
  }[];
  /** JSON-LD documents, each already serialised and safe inside `<script>`. */
  readonly jsonLd: readonly string[];
}

export type MetaTag =
  { readonly name: string; readonly content: string } | { readonly property: string; readonly content: string };

/** What surrounds every page: masthead, navigation, breadcrumbs, footer. */
export interface Frame {
  readonly lang: string;
  readonly dir: Direction;
  readonly siteName: string;
  readonly tagline: string;
  readonly homeUrl: string;
  readonly navigation: readonly NavigationItem[];
  /** From the home page down to the page's parent; empty on the home page. */
  readonly breadcrumbs: readonly Run[];
  /** The page in the site's other languages, for the language switch; empty where there is one language. */
  readonly languages: readonly {
    readonly lang: string;
    readonly label: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly footer: {
    readonly navigation: readonly NavigationItem[];
    readonly licence?: { readonly label: string; readonly url?: string };
    readonly contact?: string;
    readonly feedUrl?: string;
  };
}

export interface NavigationItem {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

/** A stretch of text, linked or not. A byline is a list of runs: names with their links, and the words between. */
export interface Run {
  readonly text: string;
  readonly url?: string;
}

/** A date for `<time datetime>`. */
export interface DateText {
  readonly iso: string;
  readonly text: string;
  /** The same day in the calendar of the language's readers, on the page of the work itself. */
  readonly own?: string;
}

export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Better formats first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/** A picture that can be seen in full size. */
export interface LargePictureView extends PictureView {
  /** The address of its largest file. */
  readonly full: string;
}

export interface FigureView extends LargePictureView {
  /** "In full size: A map". */
  readonly fullLabel: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Reference {
  readonly id: string;
  readonly html: string;
  /** From the list back to each place in the text. */
  readonly backlinks: readonly { readonly href: string; readonly label: string; readonly text: string }[];
}

/** "Telegram", called "Share on Telegram" where it is read without its heading. */
export interface ShareLink {
  readonly text: string;
  readonly label: string;
  readonly url: string;
}

export interface Backlink {
  readonly title: string;
  readonly url: string;
  /** Set where the work is in another language than the page. */
  readonly lang?: string;
  readonly dir?: Direction;
  /** The sentence in which the link stands. */
  readonly sentence?: string;
}

/** Names the rendered body by its digest, with what fills its slots. The body itself is read when the page is printed. */
export interface BodyView {
  readonly digest: string;
  readonly links: readonly (string | null)[];
  readonly images: readonly (LargePictureView | null)[];
  /** Digests of the charts and maps; `null` for one that cannot be drawn. */
  readonly drawings: readonly (string | null)[];
  /** HTML. */
  readonly citations: readonly string[];
}

export interface Contributor {
  readonly name: string;
  readonly url: string;
  /** "Author", "Editor": the role in this work. */
  readonly role: string;
  /** The person's position and affiliation. */
  readonly position?: string;
  readonly biography?: string;
  readonly portrait?: PictureView;
}
