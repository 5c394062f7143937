import { isUtf8 } from 'node:buffer';
import type { Position } from '../problems/problem.ts';

/** Where bytes are no text in UTF-8, and why. */
export interface InvalidText extends Position {
  readonly cause: string;
}

/** The text of a file, with LF line ends and without a byte order mark, or the place of the first byte that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | InvalidText {
  if (!isUtf8(bytes)) return { ...firstInvalid(bytes), cause: causeOf(bytes) };
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** UTF-16 begins with a mark, and is what some programs save as "Unicode". */
function causeOf([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? 'it is UTF-16, which some programs call "Unicode"' : 'a byte near here belongs to another encoding';
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged by itself. */
function firstInvalid(bytes: Uint8Array): Position {
  let line = 1;
  for (let from = 0; from <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed === -1 ? bytes.length : feed;
    const slice = bytes.subarray(from, to);
    if (!isUtf8(slice)) return { line, column: new TextDecoder('utf-8').decode(slice).indexOf('\uFFFD') + 1 };
    from = to + 1;
  }
  throw new Error('The text is valid UTF-8.');
}
