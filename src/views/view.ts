import type { Direction } from '../language/direction.ts';
import type { TombstoneView, VersionView } from './record-views.ts';
import type { ColophonView, ProblemsView } from './site-views.ts';
import type {
  Backlink,
  BodyView,
  Contributor,
  DateText,
  FigureView,
  Frame,
  Head,
  NavigationItem,
  PictureView,
  Reference,
  Run,
  ShareLink,
} from './view-parts.ts';

export type * from './record-views.ts';
export type * from './site-views.ts';
export type * from './view-parts.ts';

/**
 * The views: all that the templates print, as plain JSON. Every string is final: dates are formatted, lists are
 * joined, URLs are complete, order is decided. An optional field that is absent is simply not printed.
 */
export type View =
  | HomeView
  | SectionView
  | ArticleView
  | TombstoneView
  | VersionView
  | RelatedView
  | AuthorView
  | AuthorsView
  | TopicView
  | TopicsView
  | ArchiveView
  | SearchView
  | PageView
  | ProblemsView
  | ColophonView
  | NotFoundView;

export type PageType = View['type'];

export interface ViewOf<Type extends string> {
  readonly type: Type;
  readonly head: Head;
  readonly frame: Frame;
}

/** A work in a list: an article of ours, or one elsewhere. */
export interface WorkItem {
  readonly title: string;
  /** Absent for a work elsewhere that has no address. */
  readonly url?: string;
  /** Set where the work is in another language than the page. */
  readonly lang?: string;
  readonly dir?: Direction;
  readonly languageName?: string;
  readonly external: boolean;
  readonly publisher?: string;
  readonly kind?: string;
  readonly section?: Run;
  readonly byline: readonly Run[];
  readonly date?: DateText;
  readonly summary?: string;
  readonly picture?: PictureView;
  readonly readingTime?: string;
  /** Why it stands in a list of related works, in the reader's language. */
  readonly reasons?: readonly string[];
}

/** Works under a heading: a year, a role, a reason. */
export interface WorkGroup {
  readonly heading: string;
  readonly id: string;
  readonly note?: string;
  readonly works: readonly WorkItem[];
}

export interface HomeView extends ViewOf<'home'> {
  /** The newest work, shown large. */
  readonly lead?: WorkItem;
  /** The latest works of each section. */
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly description?: string;
    readonly works: readonly WorkItem[];
  }[];
  readonly featuredTopics: readonly TopicItem[];
}

export interface SectionView extends ViewOf<'section'> {
  readonly title: string;
  readonly description?: string;
  readonly works: readonly WorkItem[];
  readonly pagination: Pagination;
}

export interface Pagination {
  readonly page: number;
  readonly pages: number;
  /** "Page 2 of 7". */
  readonly label: string;
  readonly newer?: string;
  readonly older?: string;
  readonly links: readonly NavigationItem[];
}

export interface ArticleView extends ViewOf<'article'> {
  readonly title: string;
  readonly section: Run;
  readonly kind: string;
  readonly byline: readonly Run[];
  readonly date: DateText;
  readonly updated?: DateText;
  readonly readingTime: string;
  readonly summary?: string;
  readonly keypoints: readonly string[];
  readonly image?: FigureView;
  /** Where the full or first publication stands: for an abstract, the work itself. */
  readonly canonical?: { readonly url: string; readonly label: string; readonly note: string };
  readonly translations: readonly {
    readonly lang: string;
    readonly label: string;
    readonly url: string;
  }[];
  /** For a table of contents; empty where the article is short. */
  readonly contents: readonly { readonly id: string; readonly text: string; readonly depth: number }[];
  readonly body: BodyView;
  readonly topics: readonly Run[];
  /** Where the reader can pass it on. */
  readonly share: readonly ShareLink[];
  readonly related: readonly WorkItem[];
  /** The page of all its related works; absent where the site has no such pages. */
  readonly relatedUrl?: string;
  /** Articles that link to this one or pick it. */
  readonly backlinks: readonly Backlink[];
  readonly contributors: readonly Contributor[];
  /** The sources that it cites, in the style's order; empty where it cites none. */
  readonly references: readonly Reference[];
  readonly citeThis: {
    readonly citations: readonly { readonly style: string; readonly text: string }[];
    /** Its full address on this site, which does not change. */
    readonly address: string;
    /** For reference managers: "BibTeX" and where it stands. */
    readonly files: readonly { readonly text: string; readonly url: string }[];
  };
  /** Articles that have this one among their sources. */
  readonly citedBy: readonly Run[];
  /** Articles that cite one of the same sources. */
  readonly sharingSources: readonly Run[];
  /** Set in a preview, on what is not published yet: that, and when it will be. */
  readonly previewNote?: string;
  /** The latest correction, where the site names it at the head. */
  readonly correctionNote?: string;
  /** How old the article is, where it is older than the site lets pass without a word. */
  readonly datedNote?: string;
  /** Oldest first. */
  readonly corrections: readonly { readonly date: DateText; readonly text: string }[];
  /** The texts that were published, the latest first; empty where none are kept. */
  readonly versions: readonly (DateText & { readonly url: string })[];
}

export interface RelatedView extends ViewOf<'related'> {
  readonly title: string;
  readonly article: WorkItem;
  readonly groups: readonly WorkGroup[];
}

export interface AuthorView extends ViewOf<'author'> {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly position?: string;
  readonly portrait?: PictureView;
  readonly biography?: BodyView;
  readonly links: readonly Run[];
  readonly orcid?: Run;
  readonly email?: string;
  readonly count: string;
  /** By role, then by year. */
  readonly roles: readonly { readonly heading: string; readonly id: string; readonly years: readonly WorkGroup[] }[];
}

export interface AuthorsView extends ViewOf<'authors'> {
  readonly title: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly id: string;
    readonly authors: readonly AuthorItem[];
  }[];
}

export interface AuthorItem {
  readonly name: string;
  readonly url: string;
  readonly position?: string;
  readonly portrait?: PictureView;
  readonly count: string;
}

export interface TopicView extends ViewOf<'topic'> {
  readonly title: string;
  readonly kind: string;
  readonly introduction?: BodyView;
  readonly featured: readonly WorkItem[];
  readonly works: readonly WorkItem[];
  readonly count: string;
}

export interface TopicsView extends ViewOf<'topics'> {
  readonly title: string;
  readonly groups: readonly { readonly heading: string; readonly id: string; readonly topics: readonly TopicItem[] }[];
}

export interface TopicItem {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly summary?: string;
  readonly count: string;
}

export interface ArchiveView extends ViewOf<'archive'> {
  readonly title: string;
  /** Newest first, each with how many works it has. */
  readonly years: readonly (NavigationItem & { readonly count: string })[];
  readonly months: readonly WorkGroup[];
}

export interface SearchView extends ViewOf<'search'> {
  readonly title: string;
  readonly url: string;
  /** The folders of the volumes of the index, the newest first. */
  readonly indexUrls: readonly string[];
  /** What found works can be narrowed by; `id` is the filter's name in the index. */
  readonly facets: readonly { readonly id: string; readonly label: string }[];
  /** The ways into the site for those who would rather look than ask, or run no script. */
  readonly browse: readonly {
    readonly heading: string;
    readonly id: string;
    readonly links: readonly CountedLink[];
  }[];
}

/** A link with how much stands behind it: "12 works". */
export interface CountedLink {
  readonly text: string;
  readonly url: string;
  readonly count: string;
}

export interface PageView extends ViewOf<'page'> {
  readonly title: string;
  readonly summary?: string;
  readonly body: BodyView;
}

export interface NotFoundView extends ViewOf<'not-found'> {
  readonly title: string;
  readonly latest: readonly WorkItem[];
}
