import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { draftOf, placeOf } from '../body-draft.ts';
import type { DrawingDirective } from '../directives/drawing.ts';
import { drawingsByName } from '../directives/index.ts';
import { eachNode } from '../each-node.ts';
import type { BodyDrawing } from '../rendered-body.ts';
import { attributePlace, reportAttributes } from './remark-directives.ts';

/** Makes a slot of each `::chart` and `::map`, `<octavo-drawing n="0">`. One that has a problem leaves nothing. */
export function remarkDrawings() {
  return (tree: Root, file: VFile): void => {
    eachNode(tree, (node, index, parent) => {
      const directive = node.type === 'leafDirective' ? drawingsByName.get(node.name) : undefined;
      if (node.type !== 'leafDirective' || !directive) return;
      if (makeSlot(node, directive, file)) return index + 1;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function makeSlot(node: LeafDirective, directive: DrawingDirective, file: VFile): boolean {
  const { data, error } = directive.attributes.safeParse(node.attributes ?? {});
  for (const issue of error?.issues ?? []) reportAttributes(issue, node, directive, file);
  if (!data) return false;
  const { drawings } = draftOf(file);
  node.children = [];
  node.data = { ...node.data, hName: 'octavo-drawing', hProperties: { n: String(drawings.length) } };
  const places = Object.keys(data).map((name) => [name, placeOf(attributePlace(node, name, file))]);
  drawings.push({
    name: directive.name,
    attributes: data,
    at: placeOf(node.position),
    places: Object.fromEntries(places) as BodyDrawing['places'],
  } as BodyDrawing);
  return true;
}
