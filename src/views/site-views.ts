import type { Run } from './view-parts.ts';
import type { ViewOf } from './view.ts';

/** Every code of a report, explained. */
export interface ProblemsView extends ViewOf<'problems'> {
  readonly title: string;
  readonly description: string;
  readonly wrongLabel: string;
  readonly rightLabel: string;
  /** In the order of their codes. */
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly hint: string;
    readonly why: string;
    readonly wrong: string;
    readonly right: string;
  }[];
}

/** What the site is made of, and what it weighs. */
export interface ColophonView extends ViewOf<'colophon'> {
  readonly title: string;
  readonly description: string;
  readonly counts: readonly { readonly label: string; readonly count: string }[];
  /** What the pages of each type weigh; absent where they are not all printed, as in a preview. */
  readonly weights?: {
    /** The headings of the columns: the type, how many pages there are, the median, the largest. */
    readonly columns: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
    /** What every page asks for besides. */
    readonly shared: readonly { readonly label: string; readonly size: string }[];
    /** How it was weighed. */
    readonly notes: readonly string[];
  };
  readonly typefaces: readonly (Run & { readonly by?: string; readonly licence: string })[];
  /** The program first, then the libraries it is made with. */
  readonly software: readonly { readonly name: string; readonly version: string }[];
}
