import { readFileSync } from 'node:fs';

/** What was kept as JSON between runs; `none` where there is no such file, or what is in it is no JSON. */
export function readKeptJson<Kept>(file: string, none: Kept): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw error;
  }
}
