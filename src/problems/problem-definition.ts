import type { Severity } from './problem.ts';

/**
 * What a code means. `message` and `hint` may hold `{placeholders}`, which `problem()` fills; the rest is for the
 * handbook's page about the codes.
 */
export interface ProblemDefinition {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly hint: string;
  /** Why it matters. */
  readonly why: string;
  /** A line or two that has the problem. */
  readonly wrong: string;
  /** The same lines, mended. */
  readonly right: string;
}
