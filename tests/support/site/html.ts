import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** An element as a crawler sees it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a document, in order, as a browser parses it. */
export function elementsOf(html: string): readonly HtmlElement[] {
  const elements: HtmlElement[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      elements.push({ name: node.tagName, attributes });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return elements;
}

/** What an element points to, as written: links, pictures, style sheets, scripts, and addresses in metadata. */
export function targetsOf({ name, attributes }: HtmlElement): readonly string[] {
  const { href, src, srcset, poster, content, property } = attributes;
  const metadata = name === 'meta' && (property === 'og:image' || property === 'og:url') ? content : undefined;
  const candidates = [...(srcset ?? '').matchAll(/(\S+)(?:\s+[\d.]+[wx])?\s*(?:,|$)/g)].map((match) => match[1]);
  return [name === 'base' ? undefined : href, src, poster, metadata, ...candidates].filter((url) => url !== undefined);
}

/** What a reader sees in the first element of a name, with the white space of the source made even. */
export function visibleText(html: string, name: string): string {
  const find = (node: Node): Node | undefined => {
    if ('tagName' in node && node.tagName === name) return node;
    return 'childNodes' in node ? node.childNodes.map(find).find((found) => found !== undefined) : undefined;
  };
  const read = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || ('tagName' in node && ['script', 'style', 'template'].includes(node.tagName)))
      return '';
    return node.childNodes.map(read).join('');
  };
  const element = find(parse(html));
  return element === undefined ? '' : read(element).replaceAll(/\s+/g, ' ').trim();
}
