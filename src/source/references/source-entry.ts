import type { Position, Problem } from '../../problems/problem.ts';
import type { CslItem } from '../../schema/csl-item.ts';

/** A work that articles may cite, and where it is described. */
export interface SourceEntry {
  /** What articles cite it by: `@key`. */
  readonly key: string;
  readonly item: CslItem;
  /** Path from the project's root. */
  readonly file: string;
  readonly at: Position;
}

export interface ReadSources {
  readonly entries: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}
