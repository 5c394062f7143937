import { isCollection, isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLSeq } from 'yaml';

/** A value for one line of front matter. */
export type LineValue = string | Readonly<Record<string, string>>;

/**
 * Adds `value` to the end of the list `key` in the front matter of `text`, and makes the list where there is none.
 * Every other character stays as it is. Throws where the text has no front matter, or `key` is no list.
 */
export function addToList(text: string, key: string, value: LineValue): string {
  const { yaml, start } = frontMatterOf(text);
  const insert = (offset: number, addition: string): string => {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return text.slice(0, start + offset) + addition.replaceAll('\n', lineEnd) + text.slice(start + offset);
  };
  const pair = pairOf(yaml, key);
  if (!pair) return insert(yaml.length, `${key}:\n  - ${printed(value)}\n`);
  const list = pair.value;
  if (isScalar(list) && list.value === null) return insert(endOfLine(yaml, endOf(pair.key)), `  - ${printed(value)}\n`);
  if (!isSeq(list)) throw new Error(`"${key}" is no list.`);
  if (list.flow) return insert(endOf(list) - 1, (list.items.length > 0 ? ', ' : '') + printed(value));
  const { column, end } = blockOf(list, yaml);
  const gap = yaml.slice(0, end).endsWith('\n') ? '' : '\n';
  return insert(end, `${gap}${' '.repeat(column)}- ${printed(value)}\n`);
}

function frontMatterOf(text: string): { yaml: string; start: number } {
  const [, opening, yaml] = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m.exec(text) ?? [];
  if (opening === undefined || yaml === undefined) throw new Error('The text has no front matter.');
  return { yaml, start: opening.length };
}

function pairOf(yaml: string, key: string): Pair | undefined {
  const { contents } = parseDocument(yaml, { schema: 'core' });
  if (!isMap(contents)) return undefined;
  return contents.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** How far the dashes of a block list are indented, and where the line after its last item begins. */
function blockOf(list: YAMLSeq, yaml: string): { column: number; end: number } {
  const [first] = list.items;
  const start = rangeOf(first)[0];
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const column = /^[ \t]*/.exec(yaml.slice(lineStart))?.[0].length ?? 0;
  return { column, end: endOfLine(yaml, endOf(list.items.at(-1))) };
}

/** The offset at which the line after `offset` begins; a list's own end may be that place already. */
function endOfLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const feed = yaml.indexOf('\n', offset);
  return feed === -1 ? yaml.length : feed + 1;
}

function endOf(node: unknown): number {
  return rangeOf(node)[1];
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  if (!range) throw new Error('This part of the front matter has no place in its text.');
  return [range[0], range[1]];
}

/** What YAML takes for text without quotes. */
const plain = /^(?!(?:true|false|null)$)[a-z/][\w/.-]*$|^\d{4}-\d{2}-\d{2}$/i;

/** JSON is YAML; what needs no quotes gets none, as people write it. */
function printed(value: LineValue): string {
  if (typeof value === 'string') return plain.test(value) ? value : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}: ${printed(each)}`)
    .join(', ')}}`;
}
