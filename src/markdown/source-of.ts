import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** A node as it is typed; empty for one that a plug-in has made. */
export function sourceOf({ position }: Node, file: VFile): string {
  const { start, end } = position ?? {};
  return start?.offset === undefined ? '' : String(file.value).slice(start.offset, end?.offset);
}
