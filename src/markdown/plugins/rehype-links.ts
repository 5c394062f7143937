import { slug } from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { suggestion } from '../../problems/nearest.ts';
import { isAddressLink } from '../address-link.ts';
import { asTyped, isRemote, pathOnSite, schemeOf } from '../addresses.ts';
import { draftOf, placeOf, report } from '../body-draft.ts';
import type { BodyProblem } from '../rendered-body.ts';
import { isBlock, plainText } from '../plain-text.ts';
import { sentenceAt } from '../segmentation.ts';

/**
 * Sorts the links: those into this site become slots, those to other sites are marked, and those to a place in this
 * body are checked against its ids.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const anchors: Element[] = [];
    const ids = new Set<string>();
    const walk = (node: Nodes, block: Root | Element): void => {
      if (node.type !== 'element' && node.type !== 'root') return;
      if (node.type === 'element') {
        if (typeof node.properties.id === 'string') ids.add(node.properties.id);
        if (node.tagName === 'a') sortLink(node, block, anchors, file);
      }
      const inner = node.type === 'element' && (isBlock(node) || /^t[dh]$/.test(node.tagName)) ? node : block;
      for (const child of node.children) walk(child, inner);
    };
    walk(tree, tree);
    for (const anchor of anchors) checkAnchor(anchor, ids, file);
  };
}

function sortLink(link: Element, block: Root | Element, anchors: Element[], file: VFile): void {
  const { href } = link.properties;
  const { settings } = draftOf(file);
  if (typeof href !== 'string') return;
  const path = pathOnSite(href, settings.siteUrl);
  if (path !== undefined) makeSlot(link, path, block, file);
  else if (isRemote(href)) markExternal(link);
  else if (href.startsWith('#')) anchors.push(link);
  else if (href.trim() === '') report(file, 'link-empty', link.position);
  else if (schemeOf(href) === undefined) makeSlot(link, href, block, file);
}

/** A link that shows its own address is marked as well: on paper, others have theirs printed behind them. */
function markExternal(link: Element): void {
  const className = isAddressLink(link) ? ['external', 'bare'] : ['external'];
  Object.assign(link.properties, { className, rel: ['noopener', 'external'] });
}

/** The slot comes first among the attributes, where `printBody` looks for it. */
function makeSlot(link: Element, target: string, block: Root | Element, file: VFile): void {
  const { links, settings } = draftOf(file);
  const href = `octavo:link/${links.length}`;
  link.properties = Object.assign({ href }, link.properties, { href });
  const sentence = sentenceAt(plainText(block), plainText(block, link).length, settings.lang);
  links.push({ target: asTyped(target), text: plainText(link), sentence, at: placeOf(link.position) });
}

function checkAnchor(link: Element, ids: ReadonlySet<string>, file: VFile): void {
  // What follows ":~:" tells a browser which words to mark, and is no part of the address.
  const typed = String(link.properties.href)
    .slice(1)
    .replace(/:~:.*$/, '');
  const anchor = asTyped(typed);
  // An empty fragment and "top" are the top of the page in every browser.
  if (typed === '' || anchor.toLowerCase() === 'top' || ids.has(typed) || ids.has(anchor)) return;
  const fix = anchorFix(link, typed, ids, file);
  const values = { anchor, suggestion: suggestion(anchor, ids) };
  report(file, 'anchor-broken', link.position, values, fix && { fix });
}

/** An anchor that is the heading's words in other letters, `#The Talks` for `#the-talks`, can only mean that heading. */
function anchorFix(link: Element, typed: string, ids: ReadonlySet<string>, file: VFile): BodyProblem['fix'] {
  const id = slug(asTyped(typed).replaceAll(/[\s_]+/g, ' '));
  const { start, end } = link.position ?? {};
  if (!ids.has(id) || start?.offset === undefined || end?.offset === undefined) return undefined;
  const at = String(file.value).slice(start.offset, end.offset).lastIndexOf(`#${typed}`);
  if (at < 0) return undefined;
  const places = location(file);
  const from = places.toPoint(start.offset + at + 1);
  const to = places.toPoint(start.offset + at + 1 + typed.length);
  return from && to && { from: placeOf(from), to: placeOf(to), replacement: id };
}
