import type { Direction } from '../language/direction.ts';
import type { CreditRole } from '../schema/article.ts';
import type { Site } from '../schema/site.ts';
import type { NameParts } from '../schema/person-name.ts';
import type { TopicKind } from '../schema/topic.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';
import type { ImageFile } from '../source/image-file.ts';
import type { SourceEntry } from '../source/references/source-entry.ts';
import type { BodyFacts } from '../markdown/rendered-body.ts';
import type { Position } from '../problems/problem.ts';
import type { ResolvedDrawing } from './resolve-drawing.ts';
import type { Status } from './status.ts';
import type { Urls } from './urls.ts';

/**
 * The whole publication as a graph: every reference is resolved, every list is in order, every URL is built. Nothing
 * changes after `buildPublication` has returned it.
 */
export interface Publication {
  readonly site: Site;
  readonly urls: Urls;
  /** How sources are cited. */
  readonly citationStyle: CitationStyle;
  /** The site's languages; the default language first. */
  readonly languages: readonly string[];
  /** The site's icon as a data URL, where it is small enough to stand within a page. */
  readonly icon?: string;
  /** Whether it also holds what is not published yet: no page of it may then be indexed. */
  readonly isPreview: boolean;
  /** The instant, in UTC, at which the next article is due; absent where none is waiting for its time. */
  readonly nextPublication?: string;
  /** Every published edition, newest first; ties by slug, then language. */
  readonly articles: readonly Article[];
  /** Every edition that was taken back, in the same order. They keep their addresses and stand in no list. */
  readonly withdrawn: readonly Article[];
  /** In the order of their ids. */
  readonly authors: readonly Author[];
  /** In the order of their ids. */
  readonly topics: readonly Topic[];
  readonly pages: readonly StaticPage[];
}

/** One edition of a work: the article in one language. */
export interface Article {
  /** Shared by the translations of one work. */
  readonly slug: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly file: string;
  /** Path on the site, base path included. */
  readonly url: string;
  readonly title: string;
  /** Id of the section. */
  readonly section: string;
  /** Id of the kind. */
  readonly kind: string;
  /** The day of publication. */
  readonly date: string;
  /** The instant that `date` stands for, with its offset: as the editor wrote it, or the beginning of the day in UTC. */
  readonly publishedAt: string;
  /** The day of the last change of substance: the latest of `updated` and the corrections. */
  readonly updated?: string;
  readonly status: Status;
  /** The instant, in UTC, from which it may be read; set where the status is `scheduled`. */
  readonly due?: string;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Set where the status is `withdrawn`. */
  readonly withdrawal?: Withdrawal;
  /** Whether it is older than the site lets pass without a word. */
  readonly isDated: boolean;
  /** Paths on the site, base path included, at which it stood before. */
  readonly aliases: readonly Alias[];
  /** Whether every published version of it is kept. */
  readonly keepsVersions: boolean;
  /** Its earlier texts and the one of today as they were published, the latest first. */
  readonly versions: readonly Version[];
  readonly summary?: string;
  readonly keypoints: readonly string[];
  readonly image?: Picture;
  /** Where it was first or fully published. */
  readonly canonical?: string;
  /** Who published it there. */
  readonly publisher?: string;
  /** In the order of the front matter. */
  readonly credits: readonly Credit[];
  readonly topics: readonly Topic[];
  /** The editors' picks, in their order. */
  readonly picks: readonly Work[];
  /** Whether works may be added to the picks by themselves. */
  readonly relatedAuto: boolean;
  /** The other editions of the same work. */
  readonly translations: readonly Article[];
  /** Articles that this one links to in its body, in the order of the links, each once. */
  readonly mentions: readonly Article[];
  /** Articles that link to this one or pick it; newest first. */
  readonly backlinks: readonly Backlink[];
  readonly doi?: string;
  /** Its number among the reports of the institution. */
  readonly number?: string;
  /** The sources that it cites, works of ours included, in the order in which they are first cited. */
  readonly sources: readonly SourceEntry[];
  /** The works of ours among the sources, in the same order. */
  readonly cites: readonly Article[];
  /** Works of ours that cite this one; newest first. */
  readonly citedBy: readonly Article[];
  /** The works of ours that have the most of the same sources, at most six, the nearest first; ties newest first. */
  readonly sharingSources: readonly Article[];
  readonly body: Body;
}

/** A mistake that was put right after publication, and the day on which it was. */
export interface Correction {
  readonly date: string;
  readonly text: string;
}

/** That a work was taken back, why, and what replaces it: an article of ours, or an address elsewhere. */
export interface Withdrawal {
  readonly date: string;
  readonly reason: string;
  readonly replacedBy?: { readonly url: string; readonly title: string };
}

/** A text of an article as it was published on a day. */
export interface Version {
  /** Unique in the article: `2025-03-18`, and `2025-03-18-2` for a second one of that day. */
  readonly id: string;
  readonly date: string;
  /** Path on the site, base path included. */
  readonly url: string;
  readonly title: string;
  readonly body: Body;
  readonly sources: Article['sources'];
}

/** A former address, and where the editors wrote it. */
export interface Alias {
  readonly url: string;
  readonly at: Position;
}

/** A work in a list of related ones: ours, or one elsewhere. */
export type Work = { readonly ours: Article } | { readonly elsewhere: Elsewhere };

export interface Elsewhere {
  readonly title: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly publisher?: string;
}

export interface Credit {
  readonly author: Author;
  readonly role: CreditRole;
}

export interface Backlink {
  readonly from: Article;
  /** The sentence in which the link stands; absent where the article was only picked. */
  readonly sentence?: string;
}

export interface Author {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  /** The parts of a person's name; absent for an organisation. */
  readonly nameParts?: NameParts;
  readonly kind: 'person' | 'organisation';
  readonly role?: string;
  readonly affiliation?: string;
  readonly email?: string;
  readonly orcid?: string;
  /** ROR identifier of the organisation, or of the person's institution. */
  readonly ror?: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly image?: Picture;
  /** Absent where there is no biography. */
  readonly body?: Body;
  /** The languages in which there is a page of this author: the site's own, and those of the works. */
  readonly languages: readonly string[];
  /** Newest first: every edition this author had a part in. */
  readonly works: readonly { readonly article: Article; readonly role: CreditRole }[];
  /** Newest first: the editions that were taken back. */
  readonly withdrawn: readonly Article[];
}

export interface Topic {
  readonly id: string;
  /** Absent where no file of `content/topics` speaks of it: a tag alone makes a topic. */
  readonly file?: string;
  readonly title: string;
  readonly kind: TopicKind;
  readonly isFeatured: boolean;
  /** Articles to show first, by slug. */
  readonly featured: readonly string[];
  readonly body?: Body;
  /** The languages in which it has a page: the site's own, and those of its articles. */
  readonly languages: readonly string[];
  /** Newest first. */
  readonly articles: readonly Article[];
}

export interface StaticPage {
  readonly slug: string;
  readonly lang: string;
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly body: Body;
}

export interface Picture {
  readonly file: ImageFile;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A rendered body with what fills its slots; `null` where a link leads nowhere or an image is missing. */
export interface Body {
  /** Names the rendered HTML in the cache. */
  readonly digest: string;
  readonly facts: BodyFacts;
  /** Path on the site for each link, anchor included. */
  readonly links: readonly (string | null)[];
  readonly images: readonly (ImageFile | null)[];
  /** Charts and maps; `null` where one cannot be drawn. */
  readonly drawings: readonly (ResolvedDrawing | null)[];
}
