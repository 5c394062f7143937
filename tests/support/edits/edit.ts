import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../corpus/random.ts';
import type { Project } from './project.ts';

/** A change as an editor, a designer or a developer makes it, after which the content is still right. */
export interface Edit {
  readonly kind: string;
  /** Changes the project. `mark` is a number that no edit before had. */
  readonly apply: (project: Project, random: Random, mark: number) => void | Promise<void>;
}

/** Changes the text of a file. Throws where that changes nothing: an edit that is none would test nothing. */
export function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`The edit changes nothing in ${file}.`);
  writeFileSync(file, changed);
}

/** Files of a project, in plain order. */
export function filesOf({ root }: Project, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .map((name) => join(root, name))
    .sort();
}

/** A file of a project, by chance. */
export function anyFile(project: Project, pattern: string, random: Random): string {
  return random.pick(filesOf(project, pattern));
}
