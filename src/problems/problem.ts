/** `error` stops every build; `warning` never does. */
export type Severity = 'error' | 'warning';

/** A place in a text file: both count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place that may be known to its end; `end` is the place just behind the last character. */
export interface Place extends Position {
  readonly end?: Position | undefined;
}

/** A change of the file's text that mends a problem without a decision of the editor. */
export interface Fix {
  readonly from: Position;
  /** Just behind the last character that goes; equal to `from` where text is only added. */
  readonly to: Position;
  readonly replacement: string;
}

/** One mistake of a person: what is wrong, where, and what to do about it. */
export interface Problem {
  /** Permanent: once published, a code keeps its name and its meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly at: Position;
  /** Just behind what is wrong, where that is known. */
  readonly end?: Position;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint: string;
  /** The change that `check --fix` makes, where one is safe. */
  readonly fix?: Fix;
}
