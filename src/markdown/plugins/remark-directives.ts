import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { suggestion } from '../../problems/nearest.ts';
import { report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';
import type { Directive } from '../directives/directive.ts';
import type { DrawingDirective } from '../directives/drawing.ts';
import { directivesByName, drawingsByName } from '../directives/index.ts';

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
 * Checks every block that `remarkDrawings` has left against the list of directives. One that has a problem gives way
 * to its own content.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const strays = { open: 0 };
    eachNode(tree, (node, index, parent) => {
      if (node.type === 'paragraph') reportStrayFence(node, strays, file);
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      if (node.data?.hName !== undefined) return;
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
    const blocks = [...directivesByName.keys()].map((name) => `:::${name}`);
    const drawings = [...drawingsByName.keys()].map((name) => `::${name}`);
    const values = { name: node.name, known: [...blocks, ...drawings].join(', '), suggestion: nearDirective(node) };
    report(file, 'directive-unknown', openingOf(node, file), values);
    return undefined;
  }
  if (node.data?.position?.closing === undefined) {
    report(file, 'directive-unclosed', openingOf(node, file), { name: node.name });
  }
  const parsed = directive.attributes.safeParse(node.attributes ?? {});
  if (parsed.success) return { directive, attributes: parsed.data };
  for (const issue of parsed.error.issues) reportAttributes(issue, node, directive, file);
  return undefined;
}

function nearDirective({ name }: ContainerDirective | LeafDirective): string {
  if (directivesByName.has(name)) return ' It opens with three colons.';
  if (drawingsByName.has(name)) return ' It opens with two colons.';
  return suggestion(name, [...directivesByName.keys(), ...drawingsByName.keys()]);
}

/** What is wrong with the attributes of a block, each at its place. */
export function reportAttributes(
  issue: z.core.$ZodIssue,
  node: ContainerDirective | LeafDirective,
  directive: Directive | DrawingDirective,
  file: VFile,
): void {
  const unknown = issue.code === 'unrecognized_keys';
  for (const attribute of unknown ? issue.keys : [String(issue.path[0])]) {
    report(file, 'directive-attribute', attributePlace(node, attribute, file), {
      attribute,
      block: `${node.type === 'leafDirective' ? '::' : ':::'}${directive.name}`,
      reason: unknown ? 'is not among its attributes' : issue.message,
      suggestion: unknown ? suggestion(attribute, Object.keys(directive.attributes.shape)) : '',
      example: directive.example,
    });
  }
}

/** The first line of a block, which says all of it but its content. */
function openingOf({ position }: ContainerDirective | LeafDirective, file: VFile): Position | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end === undefined) return position;
  const [opening = ''] = String(file.value).slice(start.offset, end.offset).split('\n', 1);
  return { start, end: { line: start.line, column: start.column + opening.trimEnd().length } };
}

/** Where an attribute is typed in the opening line with its value, or that line if it is not. */
export function attributePlace(
  node: ContainerDirective | LeafDirective,
  attribute: string,
  file: VFile,
): Position | undefined {
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

/** `::: note`, curly marks in the attributes and a `:::` too many are paragraphs to the grammar, and mistakes to an editor. */
function reportStrayFence(paragraph: Paragraph, strays: { open: number }, file: VFile): void {
  for (const child of paragraph.children) {
    const start = child.position?.start;
    if (child.type !== 'text' || !child.value.includes('::') || start?.offset === undefined) continue;
    const lines = String(file.value).slice(start.offset, child.position?.end.offset).split('\n');
    for (const [number, line] of lines.entries()) {
      const fence = strayFence.exec(line);
      const first = number === 0;
      if (fence === null || (first && child !== paragraph.children[0])) continue;
      const column = (first ? start.column : 1) + fence[0].length;
      const from = { line: start.line + number, column };
      const typed = line.slice(fence[0].length).trimEnd();
      // What closes a block that was not opened is no second mistake.
      if (/^:+$/.test(typed) && strays.open > 0) {
        strays.open--;
        continue;
      }
      if (/^:{3,}\s*\w/.test(typed)) strays.open++;
      report(
        file,
        'directive-fence',
        { start: from, end: { ...from, column: column + typed.length } },
        { help: helpFor(typed) },
      );
    }
  }
}

const strayFence = new RegExp(`^[ \\t>]*(?=:{3}|::(?:${[...drawingsByName.keys()].join('|')})\\b)`);

function helpFor(fence: string): string {
  return /\{[^}]*[“”„«»]/.test(fence) ? `Type straight quotation marks: ${fence.replace(/[“”„«»]/g, '"')} ` : '';
}
