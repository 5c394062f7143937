import { rmSync } from 'node:fs';
import path from 'node:path';

/** The file beside the bodies in which facts about them are kept. */
export const factsName = 'facts.json';

/**
 * The error for a body whose facts are kept and whose text is not, as after a folder of the cache was emptied by hand.
 * The facts go too: so the next run renders it.
 */
export function missingBody(folder: string, key: string): Error {
  rmSync(path.join(folder, factsName), { force: true });
  return new Error(`The rendered body ${key} is no longer in ${folder}. Run the command again.`);
}
