import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { suggestion } from '../../problems/nearest.ts';
import { draftOf, report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';

/** `[^label]` or `[text][label]` that the grammar left in running text, because no definition of the label exists. */
const unresolved =
  /(?<!\\)(?:\[\^(?<note>[^\]\s[]+)\]|\[(?=[^\][]*\p{L})(?<text>[^\][^][^\][]*)\]\[(?<reference>[^\][]+)\])/gu;

/** Finds footnotes and reference links that are called but not written, and footnotes written but not called. */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    // A block that is never closed swallows what follows: whether notes are missing is not known.
    if (draftOf(file).problems.some(({ code }) => code === 'directive-unclosed')) return;
    const definitions = new Map<string, FootnoteDefinition>();
    const called = new Set<string>();
    const references: string[] = [];
    const texts: Text[] = [];
    eachNode(tree, (node) => {
      if (node.type === 'footnoteDefinition') {
        const first = definitions.get(node.identifier);
        if (first === undefined) definitions.set(node.identifier, node);
        else report(file, 'footnote-repeated', node.position?.start, { label: labelOf(node), first: lineOf(first) });
      } else if (node.type === 'footnoteReference') called.add(node.identifier);
      else if (node.type === 'definition') references.push(node.label ?? node.identifier);
      else if (node.type === 'text' && node.value.includes('[')) texts.push(node);
    });
    reportUnresolved(texts, { notes: [...definitions.values()].map(labelOf), references }, file);
    for (const [identifier, definition] of definitions) {
      if (called.has(identifier)) continue;
      report(file, 'footnote-unused', definition.position?.start, { label: labelOf(definition) });
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
  for (const { position } of texts) {
    const start = position?.start.offset;
    if (start === undefined) continue;
    for (const { index, groups } of source.slice(start, position?.end.offset).matchAll(unresolved)) {
      const { note, text = '', reference = '' } = groups ?? {};
      const point = places.toPoint(start + index);
      if (note === undefined) {
        const near = suggestion(reference, known.references);
        report(file, 'link-reference-undefined', point, { text, label: reference, suggestion: near });
      } else report(file, 'footnote-undefined', point, { label: note, suggestion: suggestion(note, known.notes) });
    }
  }
}

function labelOf(definition: FootnoteDefinition): string {
  return definition.label ?? definition.identifier;
}

function lineOf(definition: FootnoteDefinition): number {
  return definition.position?.start.line ?? 1;
}
