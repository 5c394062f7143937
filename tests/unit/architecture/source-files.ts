import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One file of code, as it lies on disk. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The files that `patterns` (globs from the project's root) match, in alphabetical order. */
export function readSourceFiles(...patterns: string[]): readonly SourceFile[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The TypeScript or JavaScript of a file: all of it, or an Astro component's front matter and scripts. */
export function scriptOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.astro')) return text;
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontMatter, ...scripts].join('\n');
}

/** What a file imports, re-exports or loads with `import()`: paths from the project's root, or a package's name. */
export function importsOf(file: SourceFile): readonly string[] {
  return ts
    .preProcessFile(scriptOf(file), true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? join(dirname(file.path), fileName) : fileName));
}
