import type { Root } from 'mdast';
import type { ContainerDirective, Directives, TextDirective } from 'mdast-util-directive';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { suggestion } from '../../problems/nearest.ts';
import { report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';
import type { Directive } from '../directives/directive.ts';
import type { DrawingDirective } from '../directives/drawing.ts';
import { directivesByName, inlinesByName } from '../directives/index.ts';
import { reportStrayFence, reportStrayInline } from '../stray-directives.ts';
import { reportUnknownDirective } from '../unknown-directive.ts';

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

/**
 * Checks every directive that `remarkDrawings` has left against the lists. One that has a problem gives way to its own
 * content.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const strays = { open: 0 };
    eachNode(tree, (node, index, parent) => {
      if (node.type === 'paragraph') reportStrayFence(node, strays, file);
      if (node.type === 'text') reportStrayInline(node, file);
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective' && node.type !== 'textDirective') return;
      if (node.data?.hName !== undefined) return;
      const checked = checkDirective(node, file);
      if (checked !== undefined) {
        node.data = { ...node.data, checked };
        return;
      }
      parent.children.splice(index, 1, ...(node.type === 'leafDirective' ? [] : node.children));
      return index;
    });
  };
}

function checkDirective(node: Directives, file: VFile): CheckedDirective | undefined {
  const directive = node.type === 'leafDirective' ? undefined : listOf(node).get(node.name);
  if (directive === undefined) {
    reportUnknownDirective(node.name, openingOf(node, file), file);
    return undefined;
  }
  if (node.type === 'containerDirective' && node.data?.position?.closing === undefined) {
    report(file, 'directive-unclosed', openingOf(node, file), { name: node.name });
  }
  const parsed = directive.attributes.safeParse(node.attributes ?? {});
  if (parsed.success) return { directive, attributes: parsed.data };
  for (const issue of parsed.error.issues) reportAttributes(issue, node, directive, file);
  return undefined;
}

function listOf({ type }: ContainerDirective | TextDirective): ReadonlyMap<string, Directive> {
  return type === 'textDirective' ? inlinesByName : directivesByName;
}

const colonsOf = { containerDirective: ':::', leafDirective: '::', textDirective: ':' };

/** What is wrong with the attributes of a directive, each at its place. */
export function reportAttributes(
  issue: z.core.$ZodIssue,
  node: Directives,
  directive: Directive | DrawingDirective,
  file: VFile,
): void {
  const unknown = issue.code === 'unrecognized_keys';
  for (const attribute of unknown ? issue.keys : [String(issue.path[0])]) {
    report(file, 'directive-attribute', attributePlace(node, attribute, file), {
      attribute,
      block: `${colonsOf[node.type]}${directive.name}`,
      reason: unknown ? 'is not among its attributes' : issue.message,
      suggestion: unknown ? suggestion(attribute, Object.keys(directive.attributes.shape)) : '',
      example: directive.example,
    });
  }
}

/** The first line of a block, which says all of it but its content. */
function openingOf({ position }: Directives, file: VFile): Position | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end === undefined) return position;
  const [opening = ''] = String(file.value).slice(start.offset, end.offset).split('\n', 1);
  return { start, end: { line: start.line, column: start.column + opening.trimEnd().length } };
}

/** Where an attribute is typed in the opening line with its value, or that line if it is not. */
export function attributePlace(node: Directives, attribute: string, file: VFile): Position | undefined {
  const opening = openingOf(node, file);
  const start = opening?.start;
  if (start?.offset === undefined || opening === undefined) return opening;
  const line = String(file.value).slice(start.offset, start.offset + opening.end.column - start.column);
  const braces = line.indexOf('{');
  const name = attribute.replace(/\W/g, '\\$&');
  const found = new RegExp(`[{\\s](${name}(?:=(?:"[^"]*"|'[^']*'|[^\\s}]*)|(?=[\\s}])))`).exec(line.slice(braces));
  if (braces < 0 || found?.[1] === undefined) return opening;
  const column = start.column + braces + found.index + 1;
  return { start: { ...start, column }, end: { line: start.line, column: column + found[1].length } };
}
