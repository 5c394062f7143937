import type { Nodes, Parents } from 'mdast';

/**
 * Calls `visitor` for each node of a Markdown tree below `parent`, outer ones first. When the visitor returns a
 * number, the walk goes on with that child of `parent` and does not enter the node.
 */
export function eachNode(
  parent: Parents,
  visitor: (node: Nodes, index: number, parent: Parents) => number | undefined,
): void {
  let index = 0;
  while (index < parent.children.length) {
    const node = parent.children[index] as Nodes;
    const next = visitor(node, index, parent);
    if (next === undefined && 'children' in node) eachNode(node, visitor);
    index = next ?? index + 1;
  }
}
