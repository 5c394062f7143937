/** One `@…{…}` of a BibTeX file, as text. */
export interface BibtexBlock {
  /** In lower case: `article`, `string`. */
  readonly type: string;
  /** The citation key; empty where there is none, as in `@string`. */
  readonly key: string;
  readonly text: string;
  /** Offset of the `@`. */
  readonly offset: number;
  /** Offset of the key, or of the `@` where there is no key. */
  readonly keyOffset: number;
  /** Whether its closing brace was found. */
  readonly closed: boolean;
}

const opening = /@[ \t]*([A-Za-z]+)\s*([{(])[ \t]*([^\s,{}()"]*)/y;

/**
 * Cuts a BibTeX file into its blocks, so that one that is broken costs nothing but itself. Text between blocks is
 * comment, as BibTeX has it. A block that is not closed ends where a line begins with the next `@type{`.
 */
export function bibtexBlocks(text: string): readonly BibtexBlock[] {
  const blocks: BibtexBlock[] = [];
  let from = text.indexOf('@');
  while (from !== -1) {
    opening.lastIndex = from;
    const match = opening.exec(text);
    if (!match) {
      from = text.indexOf('@', from + 1);
      continue;
    }
    const [head, type = '', open = '{', key = ''] = match;
    const { end, closed } = blockEnd(text, from + head.length - key.length, open);
    const keyed =
      text
        .slice(from + head.length)
        .trimStart()
        .startsWith(',') && key !== '';
    const keyOffset = keyed ? from + head.length - key.length : from;
    blocks.push({
      type: type.toLowerCase(),
      key: keyed ? key : '',
      text: text.slice(from, end),
      offset: from,
      keyOffset,
      closed,
    });
    from = text.indexOf('@', end);
  }
  return blocks;
}

function blockEnd(text: string, from: number, open: string): { end: number; closed: boolean } {
  const nextBlock = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm;
  nextBlock.lastIndex = from;
  let limit = text.length;
  for (let next = nextBlock.exec(text); next; next = nextBlock.exec(text)) {
    if (next.index < from) continue;
    limit = next.index;
    break;
  }
  let depth = open === '{' ? 1 : 0;
  for (let index = from; index < limit; index++) {
    const sign = text[index];
    if (sign === '\\') index++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if ((sign === '}' && depth === 0 && open === '{') || (sign === ')' && depth === 0 && open === '('))
      return { end: index + 1, closed: true };
  }
  return { end: limit, closed: false };
}
