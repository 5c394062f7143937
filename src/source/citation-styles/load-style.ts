import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../problems/make-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { parseStyle, shippedStyle, shippedStyles, type CitationStyle } from './citation-style.ts';

/** The style that the settings name: a shipped one, or a `.csl` file in the content folder. */
export function loadStyle(name: string, contentFolder: string): CitationStyle | { readonly problem: Problem } {
  const shipped = shippedStyles.find((style) => style === name);
  if (shipped) return shippedStyle(shipped);
  const file = path.resolve(contentFolder, name);
  const inside = file.startsWith(path.resolve(contentFolder) + path.sep);
  if (!name.endsWith('.csl') || !inside || !existsSync(file)) {
    return mistake(
      `must be one of ${shippedStyles.join(', ')}, or a .csl file in the content folder: there is no "${name}"`,
    );
  }
  const style = parseStyle(name, readFileSync(file, 'utf8'));
  return style ?? mistake(`must name an independent CSL style: "${name}" has no citation format of its own`);
}

function mistake(reason: string): { readonly problem: Problem } {
  return {
    problem: problem(
      'settings-invalid',
      'src/site.config.ts',
      { line: 1, column: 1 },
      { field: 'citationStyle', reason },
    ),
  };
}
