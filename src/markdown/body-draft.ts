import type { VFile } from 'vfile';
import type { Point } from 'unist';
import type { Code } from '../problems/catalogue.ts';
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

/** The place of a node, reduced to line and column; the body's start where a node was made by a plug-in. */
export function placeOf(point: Point | undefined): { line: number; column: number } {
  return { line: point?.line ?? 1, column: point?.column ?? 1 };
}

export function report(
  file: VFile,
  code: Code,
  point: Point | undefined,
  values: Readonly<Record<string, string | number>> = {},
  known: Pick<BodyProblem, 'end' | 'fix'> = {},
): void {
  draftOf(file).problems.push({ code, at: placeOf(point), values, ...known });
}
