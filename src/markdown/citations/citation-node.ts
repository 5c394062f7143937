import type { Node } from 'unist';

/** Stands in a Markdown tree where a citation was, and becomes its slot: `<octavo-cite n="3">`. */
export interface CitationNode extends Node {
  type: 'citation';
  data: { hName: 'octavo-cite'; hProperties: Record<string, string> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

/** `spaced` says that a space came before it, which belongs to the citation so that plain text reads well without. */
export function citationNode(index: number, spaced: boolean): CitationNode {
  return {
    type: 'citation',
    data: { hName: 'octavo-cite', hProperties: { n: String(index), ...(spaced && { spaced: 'yes' }) } },
  };
}
