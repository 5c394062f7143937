import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Place } from '../../problems/problem.ts';
import { draftOf, placeOf } from '../body-draft.ts';
import type { Citation } from '../citations/citation.ts';
import { citationNode } from '../citations/citation-node.ts';
import { findCitations, type CitationSpan, type CiteSpan } from '../citations/citation-syntax.ts';
import { inlineText, richText, type InlineText } from '../citations/inline-text.ts';

/** Nodes whose content is no running text: a citation in a link would be a link in a link. */
const closed = new Set(['link', 'linkReference', 'code', 'inlineCode', 'html', 'definition']);

/** French and the languages in Cyrillic put the number of a note before the stop. */
const numberBeforeStop = /^(?:fr|ru|uk|be|bg|kk|ky|tg)(?:-|$)/;

/**
 * Makes a slot of every citation and lists them in the order in which they are read: those of a footnote where the
 * note is first called. In a note style each citation of the text becomes a footnote of its own, and a narrative one
 * leaves the author's name in the sentence.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    if (String(file.value).includes('@')) new CitationFinder(tree, file).find();
  };
}

class CitationFinder {
  readonly #tree: Root;
  readonly #file: VFile;
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #citations: Citation[];
  readonly #asNotes: boolean;
  #noteCount = 0;

  constructor(tree: Root, file: VFile) {
    this.#tree = tree;
    this.#file = file;
    const { citations, settings } = draftOf(file);
    this.#citations = citations;
    this.#asNotes = settings.citationNotes ?? false;
  }

  find(): void {
    const all = this.#tree.children.filter((node) => node.type === 'footnoteDefinition');
    for (const note of all) if (!this.#notes.has(note.identifier)) this.#notes.set(note.identifier, note);
    this.#visit(this.#tree);
  }

  #visit(parent: Parents, note?: number): void {
    const children = parent.children as Nodes[];
    if (children.some((child) => child.type === 'text' && child.value.includes('@')) && this.#replace(parent, note))
      return;
    for (const child of [...children]) this.#enter(child, note);
  }

  #enter(node: Nodes, note: number | undefined): void {
    if (node.type === 'footnoteReference') this.#enterNote(node.identifier);
    else if ('children' in node && node.type !== 'footnoteDefinition' && !closed.has(node.type))
      this.#visit(node, note);
  }

  /** A note is read where it is first called. */
  #enterNote(identifier: string): void {
    const definition = this.#notes.get(identifier);
    if (!definition) return;
    this.#notes.delete(identifier);
    this.#noteCount++;
    this.#visit(definition, this.#noteCount);
  }

  /** Puts slots into running text and enters what stands between them, in order. `false` where there is no citation. */
  #replace(parent: Parents, note: number | undefined): boolean {
    const inline = inlineText(parent.children as PhrasingContent[], String(this.#file.value));
    const spans = inline ? findCitations(inline.flat) : [];
    if (!inline || spans.length === 0) return false;
    const children: PhrasingContent[] = [];
    const pass = (from: number, to: number): void => {
      const nodes = this.#between(inline, from, to);
      for (const node of nodes) this.#enter(node, note);
      children.push(...nodes);
    };
    let from = 0;
    for (const span of spans) {
      const spaced = span.mode === 'parenthetical' && /\s/.test(inline.flat[span.from - 1] ?? '') && span.from > from;
      pass(from, spaced ? span.from - 1 : span.from);
      from = span.to + this.#stopsAfter(span, inline, note);
      pass(span.to, from);
      children.push(...this.#slots(span, inline, spaced, note, parent));
    }
    pass(from, inline.flat.length);
    parent.children = children;
    return true;
  }

  #slots(
    span: CitationSpan,
    inline: InlineText,
    spaced: boolean,
    note: number | undefined,
    parent: Parents,
  ): PhrasingContent[] {
    const citation: Citation = {
      mode: span.mode,
      cites: span.cites.map((cite) => this.#cite(cite, inline, parent)),
      at: this.#place([inline.offsets[span.from], inline.offsets[span.to - 1]], span.cites[0]?.key ?? '', parent),
      ...(isBare(span) && { bare: true }),
      ...(note !== undefined && { note }),
    };
    if (note !== undefined || !this.#asNotes) return [this.#slot(citation, spaced)];
    const inSentence = span.mode === 'narrative' ? [this.#slot(citation, false)] : [];
    return [
      ...inSentence,
      this.#ownNote({ ...citation, mode: 'parenthetical', note: this.#noteCount + 1, wholeNote: true }),
    ];
  }

  /** How many stops after a citation its note's number comes behind, as it does in most languages. */
  #stopsAfter({ mode, to }: CitationSpan, { flat }: InlineText, note: number | undefined): number {
    const { lang } = draftOf(this.#file).settings;
    if (!this.#asNotes || note !== undefined || mode === 'narrative' || numberBeforeStop.test(lang)) return 0;
    return /^[.,;:!?]*/.exec(flat.slice(to))?.[0].length ?? 0;
  }

  #slot(citation: Citation, spaced: boolean): PhrasingContent {
    return citationNode(this.#citations.push(citation) - 1, spaced);
  }

  #ownNote(citation: Citation): PhrasingContent {
    this.#noteCount++;
    const slot = this.#slot(citation, false);
    const identifier = `cite-${this.#citations.length}`;
    this.#tree.children.push({
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children: [slot] }],
    });
    return { type: 'footnoteReference', identifier };
  }

  #cite(
    { offset, length, prefix, suffix, locator, ...rest }: CiteSpan,
    inline: InlineText,
    parent: Parents,
  ): Citation['cites'][number] {
    return {
      ...rest,
      ...(prefix !== undefined && { prefix: richText(prefix, inline) }),
      ...(locator !== undefined && { locator: richText(locator, inline) }),
      ...(suffix !== undefined && { suffix: richText(suffix, inline) }),
      at: this.#place([inline.offsets[offset], inline.offsets[offset + length - 1]], rest.key, parent),
    };
  }

  /** The text and the nodes of a stretch, as they were. */
  #between(inline: InlineText, from: number, to: number): PhrasingContent[] {
    const found: PhrasingContent[] = [];
    let text = '';
    let start = from;
    const endText = (end: number): void => {
      if (text !== '') found.push({ type: 'text', value: text, ...this.#position(inline, start, end) });
      text = '';
    };
    for (let index = from; index < to; index++) {
      const sign = inline.flat[index] ?? '';
      const what = inline.hidden.get(sign);
      if (typeof what !== 'object') {
        if (text === '') start = index;
        text += what ?? sign;
        continue;
      }
      endText(index);
      found.push(what);
    }
    endText(to);
    return found;
  }

  #position({ offsets }: InlineText, from: number, to: number): Pick<Nodes, 'position'> {
    const [first, last] = [offsets[from], offsets[to - 1]];
    if (first === undefined || last === undefined) return {};
    const places = location(this.#file);
    const [start, end] = [places.toPoint(first), places.toPoint(last + 1)];
    return start && end ? { position: { start, end } } : {};
  }

  /**
   * Of what stands between two characters, both included. Bare addresses cost the text around them its place: then the
   * key is looked for from the paragraph's start.
   */
  #place([first, last]: readonly (number | undefined)[], key: string, parent: Parents): Place {
    const places = location(this.#file);
    const from = parent.position?.start.offset ?? 0;
    const found = first ?? String(this.#file.value).indexOf(key, from);
    const start = places.toPoint(found < 0 ? from : found);
    const end = first === undefined || last === undefined ? undefined : places.toPoint(last + 1);
    return placeOf(start && end ? { start, end } : start);
  }
}

/** Whether a narrative citation is nothing but `@name`. */
function isBare({ from, to, mode, cites: [cite] }: CitationSpan): boolean {
  return mode === 'narrative' && cite !== undefined && to - from === cite.key.length + 1;
}
