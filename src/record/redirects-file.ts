import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { problem } from '../problems/make-problem.ts';
import type { Position, Problem } from '../problems/problem.ts';
import { formerAddress } from '../publication/former-address.ts';
import type { RedirectRule } from './redirects.ts';

/**
 * Reads `content/redirects.yaml`: former addresses that belong to no article, one a line, `/2019/water/: /topics/water/`.
 * Both are paths below the site's root.
 */
export function parseRedirects(
  text: string,
  file: string,
  base: string,
): { readonly rules: readonly RedirectRule[]; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems: Problem[] = document.errors.map(({ message, pos }) =>
    problem('redirects-unreadable', file, placeOf(pos[0]), { reason: message }),
  );
  if (problems.length > 0 || document.contents === null) return { rules: [], problems };
  if (!isMap(document.contents)) {
    return {
      rules: [],
      problems: [problem('redirects-unreadable', file, { line: 1, column: 1 }, { reason: 'it is a list' })],
    };
  }
  const rules = document.contents.items.flatMap(({ key, value }): RedirectRule[] => {
    const [from, to] = [key, value].map((node) => {
      const path = isScalar(node) ? String(node.value) : '';
      const url = path === '/' ? base : formerAddress(path, base);
      const at = placeOf((isScalar(node) ? node : key).range[0]);
      if (url === undefined) problems.push(problem('redirect-invalid', file, at, { path }));
      return { url, at };
    });
    return from?.url === undefined || to?.url === undefined ? [] : [{ from: from.url, to: to.url, file, at: from.at }];
  });
  return { rules, problems };
}
