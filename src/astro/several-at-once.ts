import type { OutputFile } from '../outputs/output.ts';
import type { OnProgress } from '../source/on-progress.ts';

/** Images are drawn by threads of their own: several at once keep all of them at work. */
const atOnce = 8;

/** Does something with files that are written beside the pages, several at a time. */
export async function severalAtOnce(
  files: readonly OutputFile[],
  work: (file: OutputFile) => Promise<unknown>,
  onProgress: OnProgress,
): Promise<void> {
  for (let start = 0; start < files.length; start += atOnce) {
    onProgress('outputs', start, files.length);
    await Promise.all(files.slice(start, start + atOnce).map(work));
  }
}
