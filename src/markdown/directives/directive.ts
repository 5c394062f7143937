import type { Element, ElementContent } from 'hast';
import type { z } from 'zod';
import type { SanitizerEntries } from '../sanitizer-schema.ts';

/**
 * What the editor wrote into a directive: its attributes, the `[title]` of a block and its content, the latter two as
 * hast. What stands in the brackets within a sentence is content.
 */
export interface DirectiveContent<Attributes> {
  readonly attributes: Attributes;
  readonly title: readonly ElementContent[];
  readonly content: readonly ElementContent[];
}

/**
 * A block that editors open with `:::name`, or `:name[…]` within a sentence. To add one: a file in this folder, and a
 * line in `index.ts`.
 */
export interface Directive<Schema extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** Strict object; a field's message completes the sentence "“src” …". */
  readonly attributes: Schema;
  /** A complete one on one line, for the hint of a problem. */
  readonly example: string;
  /** Elements and classes of its hast that the sanitizer would otherwise drop. */
  readonly allowed: SanitizerEntries;
  toHast(content: DirectiveContent<z.output<Schema>>): Element;
}

/** Gives a directive the types of its own attributes, and lists accept it as one of many. */
export function defineDirective<Schema extends z.ZodObject>(directive: Directive<Schema>): Directive {
  // Each directive is only ever called with what its own schema has parsed.
  return directive;
}
