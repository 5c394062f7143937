import type { VFile } from 'vfile';
import type { Point, Position } from 'unist';
import type { Code } from '../problems/catalogue.ts';
import type { Place } from '../problems/problem.ts';
import type { Citation } from './citations/citation.ts';
import type { BodyDrawing, BodyHeading, BodyImage, BodyLink, BodyProblem } from './rendered-body.ts';
import type { MarkdownSettings } from './markdown-settings.ts';

/** What the plug-ins of one rendering share and fill in; it travels with the file. */
export interface BodyDraft {
  readonly settings: MarkdownSettings;
  readonly headings: BodyHeading[];
  readonly links: BodyLink[];
  readonly images: BodyImage[];
  readonly citations: Citation[];
  readonly drawings: BodyDrawing[];
  readonly problems: BodyProblem[];
}

declare module 'vfile' {
  interface DataMap {
    draft: BodyDraft;
  }
}

export function emptyDraft(settings: MarkdownSettings): BodyDraft {
  return { settings, headings: [], links: [], images: [], citations: [], drawings: [], problems: [] };
}

/** The draft of a file; a bug when there is none. */
export function draftOf(file: VFile): BodyDraft {
  if (file.data.draft === undefined) throw new Error('This file was not given a draft.');
  return file.data.draft;
}

/** The place of a node from its beginning to its end, or of a point; the body's start where a node was made by a plug-in. */
export function placeOf(where: Point | Position | undefined): Place {
  if (where === undefined) return { line: 1, column: 1 };
  if (!('start' in where)) return { line: where.line, column: where.column };
  // The parser of HTML knows only one of them where it has taken what it was given to pieces.
  const { start, end } = where as Partial<Position>;
  const { line, column } = start ?? end ?? { line: 1, column: 1 };
  return { line, column, ...(start && end && { end: { line: end.line, column: end.column } }) };
}

export function report(
  file: VFile,
  code: Code,
  where: Point | Position | undefined,
  values: Readonly<Record<string, string | number>> = {},
  known: Pick<BodyProblem, 'fix'> = {},
): void {
  const { line, column, end } = placeOf(where);
  draftOf(file).problems.push({ code, at: { line, column }, ...(end && { end }), values, ...known });
}
