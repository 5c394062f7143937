import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';

/** Handler of remark-rehype for a directive that `remarkDirectives` has let through. */
export function directiveToHast(state: State, node: ContainerDirective | TextDirective): Element {
  const checked = node.data?.checked;
  if (checked === undefined) throw new Error(`The directive ${node.name} was not checked.`);
  const { title, content } =
    node.type === 'textDirective' ? { title: [], content: state.all(node) } : partsOf(state, node);
  const element = checked.directive.toHast({ attributes: checked.attributes, title, content });
  state.patch(node, element);
  for (const child of element.children) child.position ??= node.position;
  return element;
}

function partsOf(state: State, node: ContainerDirective): Record<'title' | 'content', ElementContent[]> {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const title = labelled ? state.all(first) : [];
  const children = state.all({ ...node, children: labelled ? rest : node.children });
  return { title, content: children.length === 0 ? [] : state.wrap(children, true) };
}
