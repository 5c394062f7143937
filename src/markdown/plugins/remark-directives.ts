import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { suggestion } from '../../problems/nearest.ts';
import { report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';
import type { Directive } from '../directives/directive.ts';
import { directivesByName } from '../directives/index.ts';

/** A directive whose attributes have been parsed, ready for `directive-to-hast`. */
export interface CheckedDirective {
  readonly directive: Directive;
  readonly attributes: Record<string, unknown>;
}

declare module 'mdast' {
  interface Data {
    checked?: CheckedDirective;
    directiveLabel?: boolean | null;
    position?: { opening?: { start: Point; end: Point }; closing?: unknown };
  }
}

/** Checks every `:::block` against the list of directives. One that has a problem gives way to its own content. */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    eachNode(tree, (node, index, parent) => {
      if (node.type === 'paragraph') reportStrayFence(node, file);
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      const checked = checkDirective(node, file);
      if (checked !== undefined) {
        node.data = { ...node.data, checked };
        return;
      }
      parent.children.splice(index, 1, ...(node.type === 'containerDirective' ? node.children : []));
      return index;
    });
  };
}

function checkDirective(node: ContainerDirective | LeafDirective, file: VFile): CheckedDirective | undefined {
  const directive = directivesByName.get(node.name);
  if (directive === undefined || node.type === 'leafDirective') {
    const values = { name: node.name, known: [...directivesByName.keys()].map((name) => `:::${name}`).join(', ') };
    const near =
      directive === undefined ? suggestion(node.name, directivesByName.keys()) : ` It opens with three colons.`;
    report(file, 'directive-unknown', node.position?.start, { ...values, suggestion: near });
    return undefined;
  }
  if (node.data?.position?.closing === undefined) {
    report(file, 'directive-unclosed', node.position?.start, { name: node.name });
  }
  const parsed = directive.attributes.safeParse(node.attributes ?? {});
  if (parsed.success) return { directive, attributes: parsed.data };
  for (const issue of parsed.error.issues) reportAttributes(issue, node, directive, file);
  return undefined;
}

function reportAttributes(issue: z.core.$ZodIssue, node: ContainerDirective, directive: Directive, file: VFile): void {
  const unknown = issue.code === 'unrecognized_keys';
  for (const attribute of unknown ? issue.keys : [String(issue.path[0])]) {
    report(file, 'directive-attribute', attributePoint(node, attribute, file), {
      attribute,
      name: directive.name,
      reason: unknown ? 'is not among its attributes' : issue.message,
      suggestion: unknown ? suggestion(attribute, Object.keys(directive.attributes.shape)) : '',
      example: directive.example,
    });
  }
}

/** Where an attribute is typed in the opening line, or where the block begins if it is not. */
function attributePoint(node: ContainerDirective, attribute: string, file: VFile): Point | undefined {
  const start = node.position?.start;
  if (start?.offset === undefined) return start;
  const [opening = ''] = String(file.value).slice(start.offset, node.position?.end.offset).split('\n', 1);
  const braces = opening.indexOf('{');
  const found = new RegExp(`[{\\s]${attribute.replace(/\W/g, '\\$&')}(?=[\\s=}])`).exec(opening.slice(braces));
  return braces < 0 || found === null ? start : { ...start, column: start.column + braces + found.index + 1 };
}

/** `::: note` and a `:::` too many are paragraphs to the grammar, and mistakes to an editor. */
function reportStrayFence(paragraph: Paragraph, file: VFile): void {
  for (const child of paragraph.children) {
    const start = child.position?.start;
    if (child.type !== 'text' || !child.value.includes(':::') || start?.offset === undefined) continue;
    const lines = String(file.value).slice(start.offset, child.position?.end.offset).split('\n');
    for (const [number, line] of lines.entries()) {
      const fence = /^[ \t>]*(?=:{3})/.exec(line);
      const first = number === 0;
      if (fence === null || (first && child !== paragraph.children[0])) continue;
      const column = (first ? start.column : 1) + fence[0].length;
      report(file, 'directive-fence', { line: start.line + number, column });
    }
  }
}
