import type { PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * The inline content of a paragraph as one string, so that a citation may run over several nodes. Text stands for
 * itself; each other node, and each sign that was escaped with a backslash, stands as one private character.
 */
export interface InlineText {
  readonly flat: string;
  /** Offset in the source of each code unit of `flat`; `undefined` where a node has no place. */
  readonly offsets: readonly (number | undefined)[];
  /** The text or node behind a private character. */
  readonly hidden: ReadonlyMap<string, PhrasingContent | string>;
}

const firstPrivate = 0xe000;
const lastPrivate = 0xf8ff;

/** `undefined` where a paragraph has more nodes than there are private characters. */
export function inlineText(children: readonly PhrasingContent[], source: string): InlineText | undefined {
  let flat = '';
  const offsets: (number | undefined)[] = [];
  const hidden = new Map<string, PhrasingContent | string>();
  const add = (text: string, from: number | undefined): void => {
    for (let index = 0; index < text.length; index++) offsets.push(from === undefined ? undefined : from + index);
    flat += text;
  };
  const hide = (what: PhrasingContent | string, from: number | undefined): void => {
    const sign = String.fromCharCode(firstPrivate + hidden.size);
    hidden.set(sign, what);
    add(sign, from);
  };
  for (const child of children) {
    const from = child.position?.start.offset;
    const typed = from === undefined ? '' : source.slice(from, child.position?.end.offset);
    if (hidden.size + (child.type === 'text' ? child.value.length : 1) > lastPrivate - firstPrivate) return undefined;
    if (child.type === 'text') addText(child, typed, from, add, hide);
    else if (isBareAddress(child, typed)) add(toString(child), from);
    else hide(child, from);
  }
  return { flat, offsets, hidden };
}

/** An address that the grammar made a link of by itself; it leaves no place on most of these. */
function isBareAddress(node: PhrasingContent, typed: string): boolean {
  if (node.type !== 'link') return false;
  const text = toString(node);
  return typed === '' ? node.url.endsWith(text) : typed === text;
}

/** Walks the value of a text beside its source, where escapes, entities and the marks of quotations make them differ. */
function addText(
  node: Text,
  typed: string,
  from: number | undefined,
  add: (text: string, from: number | undefined) => void,
  hide: (text: string, from: number | undefined) => void,
): void {
  if (from === undefined || typed === node.value) {
    add(node.value, from);
    return;
  }
  let at = 0;
  for (const sign of node.value) {
    const escaped = typed[at] === '\\' && typed.startsWith(sign, at + 1);
    const entity = /^&#?\w+;/.exec(typed.slice(at))?.[0];
    if (!escaped && entity === undefined) {
      const next = typed.indexOf(sign, at);
      at = next === -1 ? at : next;
    }
    if (escaped || entity !== undefined) hide(sign, from + at);
    else add(sign, from + at);
    at += escaped ? 1 + sign.length : (entity?.length ?? sign.length);
  }
}

/** A stretch of `flat` in the HTML-like mark-up that CSL allows in prefixes and suffixes. */
export function richText(text: string, { hidden }: InlineText): string {
  return text.replace(/[\uE000-\uF8FF]/g, (sign) => {
    const what = hidden.get(sign);
    if (what === undefined || typeof what === 'string') return what ?? sign;
    if (what.type === 'emphasis') return `<i>${toString(what)}</i>`;
    return what.type === 'strong' ? `<b>${toString(what)}</b>` : toString(what);
  });
}
