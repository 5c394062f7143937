import type { Code } from '../problems/catalogue.ts';

/** What is wrong with a drawing: worded by the catalogue, and found at one of its attributes. */
export interface Mistake {
  readonly code: Code;
  readonly attribute: string;
  readonly values: Readonly<Record<string, string | number>>;
}
