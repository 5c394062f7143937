import { isUtf8 } from 'node:buffer';
import type { Position } from '../problems/problem.ts';

/** The text of a file, with LF line ends and without a byte order mark, or the place of the first byte that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | Position {
  if (!isUtf8(bytes)) return firstInvalid(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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
