import type { ArticleView, BodyView, ViewOf } from './view.ts';
import type { DateText, Run } from './view-parts.ts';

/** A text of an article as it was published on a day. */
export interface VersionView extends ViewOf<'version'> {
  readonly title: string;
  /** "Version of 18 March 2025". */
  readonly label: string;
  readonly byline: readonly Run[];
  readonly published: DateText;
  /** The article as it is today. */
  readonly current: Run;
  readonly body: BodyView;
  readonly references: ArticleView['references'];
  /** The paragraphs that have changed since, each as its runs; empty where the text is that of today. */
  readonly difference: readonly (readonly {
    readonly kind: 'same' | 'added' | 'removed';
    readonly text: string;
  }[])[];
  /** How this version is cited. */
  readonly citations: ArticleView['citeThis']['citations'];
}

/** A withdrawn work: its page says why it is gone. */
export interface TombstoneView extends ViewOf<'tombstone'> {
  readonly title: string;
  readonly kind: string;
  readonly byline: readonly Run[];
  readonly date: DateText;
  readonly withdrawn: DateText;
  readonly reason: string;
  readonly replacement?: Run;
}
