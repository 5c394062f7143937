import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { eachElement } from '../markdown/each-element.ts';

/**
 * A printed body as CommonMark with GitHub's extensions, for readers that take text: notes and boxes become quotations,
 * formulae TeX between `$$`, footnotes `[^1]`. What only repeats the text, as a pull quote, is left out.
 */
export function htmlToMarkdown(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  const mdast = toMdast(tree, { document: true, handlers: { a, div, li, math, p, section, span, sup, svg } });
  return toMarkdown(mdast, { bullet: '-', emphasis: '_', rule: '-', extensions: [gfmToMarkdown()] });
}

/** Links within the page, or from a picture to itself, lead nowhere in a text: what is in them stays. */
const a: Handle = (state, element) => {
  const { href, dataFootnoteBackref } = element.properties;
  if (dataFootnoteBackref !== undefined) return undefined;
  if (hasClass(element, 'anchor') || hasClass(element, 'full-size') || isWithinPage(href)) return state.all(element);
  return { type: 'link', url: String(href), children: state.all(element) as PhrasingContent[] };
};

const div: Handle = (state, element) => {
  if (hasClass(element, 'pullquote')) return undefined;
  if (element.properties.role === 'note') return { type: 'blockquote', children: blocks(state, element) };
  return blocks(state, element);
};

/** The title of a box stands out. */
const p: Handle = (state, element) => {
  const children = state.all(element) as PhrasingContent[];
  const isTitle = hasClass(element, 'note-title') || hasClass(element, 'aside-title');
  return { type: 'paragraph', children: isTitle ? [{ type: 'strong', children }] : children };
};

const span: Handle = (state, element) => state.all(element);

const sup: Handle = (state, element) => {
  const [call] = element.children;
  if (call?.type === 'element' && call.properties.dataFootnoteRef !== undefined) {
    const identifier = noteName(String(call.properties.href));
    return { type: 'footnoteReference', identifier, label: identifier };
  }
  return state.all(element);
};

const section: Handle = (state, element) => {
  if (element.properties.dataFootnotes === undefined) return blocks(state, element);
  const notes: DefinitionContent[] = [];
  eachElement(element, (note) => {
    const id = note.tagName === 'li' ? note.properties.id : undefined;
    if (typeof id !== 'string' || !id.startsWith('fn-')) return;
    const identifier = noteName(id);
    notes.push({ type: 'footnoteDefinition', identifier, label: identifier, children: blocks(state, note) });
    return 'skip';
  });
  return notes;
};

const li: Handle = (state, element) => {
  let checked: boolean | undefined;
  eachElement(element, (child) => {
    if (child.tagName === 'input') checked = child.properties.checked === true;
  });
  return {
    type: 'listItem',
    spread: false,
    ...(checked !== undefined && { checked }),
    children: blocks(state, element),
  };
};

/** What KaTeX was given, which it keeps beside the formula. */
const math: Handle = (_, element) => {
  const display = element.properties.display === 'block';
  const formula = sourceOf(element).trim();
  // Markdown of its own would be escaped.
  return { type: 'html', value: display ? `$$\n${formula}\n$$` : `$$${formula}$$` };
};

/** A drawing is named by what it says of itself; its data stand below it. */
const svg: Handle = (_, element) => {
  const { ariaLabel } = element.properties;
  const title = typeof ariaLabel === 'string' ? ariaLabel : titleOf(element);
  return title === '' ? undefined : { type: 'emphasis', children: [{ type: 'text', value: title }] };
};

function blocks(state: State, element: Element): BlockContent[] {
  return state.toFlow(state.all(element)) as BlockContent[];
}

function sourceOf(element: Element): string {
  let source = '';
  eachElement(element, (child) => {
    if (child.tagName === 'annotation') source = toString(child);
  });
  return source === '' ? toString(element) : source;
}

function titleOf(element: Element): string {
  const title = element.children.find((child: Nodes) => child.type === 'element' && child.tagName === 'title');
  return title === undefined ? '' : toString(title);
}

function noteName(idOrAddress: string): string {
  return decodeURIComponent(idOrAddress.slice(idOrAddress.lastIndexOf('fn-') + 3));
}

function isWithinPage(href: unknown): boolean {
  return typeof href !== 'string' || /#(?:ref:|cite:|fn)/.test(href);
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}
