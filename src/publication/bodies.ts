import { stringsFor } from '../language/strings.ts';
import type { MarkdownSettings } from '../markdown/markdown-settings.ts';
import type { BodyFacts } from '../markdown/rendered-body.ts';
import type { Code } from '../problems/catalogue.ts';
import { problem } from '../problems/make-problem.ts';
import type { Place, Position, Problem } from '../problems/problem.ts';
import type { Site } from '../schema/site.ts';
import type { BodyText } from '../source/body-text.ts';
import type { Document } from '../source/document.ts';

/** A body as it goes to the renderer. */
export interface BodySource {
  readonly body: BodyText;
  readonly settings: MarkdownSettings;
}

/** A body as it comes back; `digest` names its HTML in the renderer's cache. */
export interface BodyResult {
  readonly digest: string;
  readonly facts: BodyFacts;
}

/** Renders bodies, in the same order: from a cache, in threads, or plainly. */
export type BodyRenderer = (bodies: readonly BodySource[]) => Promise<readonly BodyResult[]>;

/** The bodies of documents, each with what it is rendered with. */
export function bodySources(
  entries: readonly { readonly document: Document; readonly lang: string }[],
  site: Pick<Site, 'url' | 'base'>,
  citationNotes: boolean,
): readonly BodySource[] {
  const siteUrl = new URL(site.base, site.url).href.replace(/\/$/, '');
  const byLanguage = new Map<string, MarkdownSettings>();
  return entries.map(({ document: { body }, lang }) => {
    const known = byLanguage.get(lang);
    if (known) return { body, settings: known };
    const { footnotes, footnoteBack, tableRegion, fullSize } = stringsFor(lang);
    const labels = { footnotes, footnoteBack, tableRegion, fullSize };
    const settings = { lang, siteUrl, citationNotes, labels };
    byLanguage.set(lang, settings);
    return { body, settings };
  });
}

/** The place in the file of a place in the body. */
export function placeInFile(document: Document, { end, ...start }: Place): Place {
  const inFile = ({ line, column }: Position): Position => ({ line: line + document.bodyLine - 1, column });
  return { ...inFile(start), ...(end && { end: inFile(end) }) };
}

/** The problems that the renderer found, at their places in the file. */
export function bodyProblems(document: Document, facts: BodyFacts): readonly Problem[] {
  return facts.problems.map(({ code, at, end, values, fix }) => {
    const inFile = (position: Position): Position => placeInFile(document, position);
    const mend = fix && { from: inFile(fix.from), to: inFile(fix.to), replacement: fix.replacement };
    // `first` is the line of an earlier place, which the body counts from its own beginning.
    const { first } = values;
    const counted = typeof first === 'number' ? { ...values, first: inFile({ line: first, column: 1 }).line } : values;
    return problem(code as Code, document.file, placeInFile(document, { ...at, end }), counted, mend);
  });
}
