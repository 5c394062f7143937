import { z } from 'zod';

/**
 * A block of one line, `::name{…}`, that stands for a drawing. It becomes a slot: the files that it is drawn from are
 * not the Markdown's to read.
 */
export interface DrawingDirective<Schema extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** Strict object; a field's message completes the sentence "“src” …". */
  readonly attributes: Schema;
  /** A complete one on one line, for the hint of a problem. */
  readonly example: string;
}

/** Keeps the types of the attributes. */
export function defineDrawing<Schema extends z.ZodObject>(
  directive: DrawingDirective<Schema>,
): DrawingDirective<Schema> {
  return directive;
}

export const text = z.string('is missing').trim().min(1, 'is empty');

/** Names with commas or spaces between them; commas alone where a name has a space in it. */
export const columns = text.transform((names) =>
  names
    .split(names.includes(',') ? ',' : /\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);
