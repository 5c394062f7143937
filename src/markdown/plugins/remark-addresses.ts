import type { Definition, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { BodyProblem } from '../rendered-body.ts';
import { pathOnSite } from '../addresses.ts';
import { draftOf, placeOf, report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';

/** Reports addresses that stand in the text without words, that are not protected, or that name our own site in full. */
export function remarkAddresses() {
  return (tree: Root, file: VFile): void => {
    eachNode(tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') checkAddress(node, file);
    });
  };
}

function checkAddress(node: Link | Definition, file: VFile): void {
  const { url, position } = node;
  if (!/^https?:/i.test(url) || position === undefined || node.data?.isMistyped) return;
  const path = pathOnSite(
    url.replace(/^http:/i, 'https:'),
    draftOf(file).settings.siteUrl.replace(/^http:/i, 'https:'),
  );
  if (path !== undefined) {
    const fix = changeOf(node, path, file);
    const mended = isBare(node, file) ? `[what it leads to](${path})` : path;
    report(file, 'link-own-absolute', position, { url, path: mended }, fix && { fix });
    return;
  }
  // Of "www.example.org" the grammar says "http:"; nobody has typed it.
  const isWritten = !isBare(node, file) || /^http/i.test(typedOf(node, file));
  if (isBare(node, file)) {
    const address = isWritten ? url : url.replace(/^http:/i, 'https:');
    report(file, 'link-bare', position, { url: isWritten ? url : typedOf(node, file), address });
  }
  if (isWritten && /^http:/i.test(url)) report(file, 'link-insecure', position, { url });
}

function typedOf({ position }: Link | Definition, file: VFile): string {
  return String(file.value).slice(position?.start.offset, position?.end.offset);
}

/** An address that the grammar made a link of, with nothing around it. */
function isBare(node: Link | Definition, file: VFile): boolean {
  const start = node.position?.start.offset ?? 0;
  return node.type === 'link' && !/[[<]/.test(String(file.value).charAt(start));
}

/** The change of an address to `path`, where the address stands in the source as the parser gave it. */
function changeOf(node: Link | Definition, path: string, file: VFile): BodyProblem['fix'] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || isBare(node, file)) return undefined;
  const source = String(file.value).slice(start.offset, end.offset);
  const at = source.lastIndexOf(node.url);
  if (at <= 0 || source.charAt(at - 1) === '<') return undefined;
  const places = location(file);
  const from = places.toPoint(start.offset + at);
  const to = places.toPoint(start.offset + at + node.url.length);
  return { from: placeOf(from), to: placeOf(to), replacement: path };
}
