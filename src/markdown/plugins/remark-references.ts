import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { suggestion } from '../../problems/nearest.ts';
import { draftOf, report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';

/** `[^label]` or `[text][label]` that the grammar left in running text, because no definition of the label exists. */
const unresolved =
  /(?<!\\)(?:\[\^(?<note>[^\]\s[]+)\]|\[(?=[^\][]*\p{L})(?<text>[^\][^][^\][]*)\]\[(?<reference>[^\][]+)\])/gu;

/** `[^1] The text of a note.` at the beginning of a paragraph. */
const withoutColon = /(?<=\n[ \t]*\n)\[\^([^\]\s[]+)\](?=[ \t]+\S)/g;

const unclosed: ReadonlySet<string> = new Set(['code-unclosed', 'comment-unclosed', 'directive-unclosed']);

/** Finds footnotes and reference links that are called but not written, and footnotes written but not called. */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    // A block that is never closed swallows what follows: whether notes are missing is not known.
    if (draftOf(file).problems.some(({ code }) => unclosed.has(code))) return;
    const definitions = new Map<string, FootnoteDefinition>();
    const called = new Set<string>();
    const references: string[] = [];
    const texts: Text[] = [];
    eachNode(tree, (node) => {
      if (node.type === 'footnoteDefinition') {
        const first = definitions.get(node.identifier);
        if (first === undefined) definitions.set(node.identifier, node);
        else report(file, 'footnote-repeated', labelPlace(node), { label: labelOf(node), first: lineOf(first) });
      } else if (node.type === 'footnoteReference') called.add(node.identifier);
      else if (node.type === 'definition') references.push(node.label ?? node.identifier);
      else if (node.type === 'text' && node.value.includes('[')) texts.push(node);
    });
    reportUnresolved(texts, { notes: [...definitions.values()].map(labelOf), references }, file);
    for (const [identifier, definition] of definitions) {
      if (called.has(identifier)) continue;
      report(file, 'footnote-unused', labelPlace(definition), { label: labelOf(definition) });
    }
  };
}

function reportUnresolved(
  texts: readonly Text[],
  known: { readonly notes: readonly string[]; readonly references: readonly string[] },
  file: VFile,
): void {
  const source = String(file.value);
  const places = location(file);
  const definedWithoutColon = new Set([...source.matchAll(withoutColon)].map(([, label = '']) => label));
  for (const { position } of texts) {
    const start = position?.start.offset;
    if (start === undefined) continue;
    for (const { 0: typed, index, groups } of source.slice(start, position?.end.offset).matchAll(unresolved)) {
      const { note, text = '', reference = '' } = groups ?? {};
      const from = places.toPoint(start + index);
      const to = places.toPoint(start + index + typed.length);
      const where = from && to && { start: from, end: to };
      if (note === undefined) {
        const near = suggestion(reference, known.references);
        report(file, 'link-reference-undefined', where, { text, label: reference, suggestion: near });
      } else if (!definedWithoutColon.has(note) || isWithoutColon(source, start + index)) {
        reportNote(note, { source, at: start + index, near: suggestion(note, known.notes) }, where, file);
      }
    }
  }
}

/** Where the text of a note is written without its colon, that is the mistake, and not the calls of the note. */
function reportNote(
  label: string,
  { source, at, near }: { readonly source: string; readonly at: number; readonly near: string },
  where: Position | undefined,
  file: VFile,
): void {
  const help = isWithoutColon(source, at)
    ? `If this is the text of the note, put a colon behind the bracket: "[^${label}]: …".`
    : `Add a line "[^${label}]: …" with its text, for example at the end of the file.`;
  report(file, 'footnote-undefined', where, { label, suggestion: near, help });
}

function isWithoutColon(source: string, at: number): boolean {
  return [...source.matchAll(withoutColon)].some(({ index }) => index === at);
}

function labelOf(definition: Pick<FootnoteDefinition, 'label' | 'identifier'>): string {
  return definition.label ?? definition.identifier;
}

/** The label of a footnote with its brackets, `[^1]`: the note itself may be long. */
function labelPlace({ position, ...definition }: FootnoteDefinition): Position | undefined {
  if (position === undefined) return undefined;
  const length = labelOf(definition).length + '[^]'.length;
  return { start: position.start, end: { ...position.start, column: position.start.column + length } };
}

function lineOf(definition: FootnoteDefinition): number {
  return definition.position?.start.line ?? 1;
}
