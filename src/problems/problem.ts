/** `error` stops every build; `warning` never does. */
export type Severity = 'error' | 'warning';

/** A place in a text file: both count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mistake of a person: what is wrong, where, and what to do about it. */
export interface Problem {
  /** Permanent: once published, a code keeps its name and its meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly at: Position;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint: string;
}
