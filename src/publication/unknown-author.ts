import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import { withoutOddCharacters } from '../problems/odd-characters.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { replacing } from '../problems/replacing.ts';
import { toSlug } from '../source/slug.ts';

/** The authors that there are, by id. */
type Authors = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/**
 * The id of somebody is wanted. Whoever writes the name, or the id with signs that came with a paste, means the file of
 * that name; whoever writes several of them in one value (`isAlone`: it is no item of a list) means a list.
 */
export function unknownAuthor(
  { id, isAlone }: { readonly id: string; readonly isAlone: boolean },
  file: string,
  at: Place,
  authors: Authors,
): Problem {
  const meant = authorMeant(id, authors);
  if (meant !== undefined) {
    const help = `Write ${meant}, the name of the file content/authors/${meant}.md without ".md".`;
    const near = `${suggestion(id, [])} Did you mean "${meant}"?`;
    return problem('author-unknown', file, at, { id, suggestion: near, help }, replacing(at, meant));
  }
  const list = isAlone ? listMeant(id, authors) : undefined;
  if (list !== undefined) {
    const values = { id, suggestion: ' Several names stand here in one.', help: `Write them as a list: ${list}` };
    return problem('author-unknown', file, at, values, replacing(at, list));
  }
  const help = `Authors are the files in content/authors/; write the name of one without ".md", or add the file content/authors/${toSlug(id) || 'name'}.md.`;
  return problem('author-unknown', file, at, { id, suggestion: suggestion(id, authors.keys()), help });
}

/** The id that can only be meant by a text: it is typed otherwise, or it is the name of one author alone. */
function authorMeant(typed: string, authors: Authors): string | undefined {
  const id = toSlug(withoutOddCharacters(typed));
  if (authors.has(id)) return id;
  const wanted = typed.toLowerCase();
  const named = [...authors.values()].filter(({ name }) => name.toLowerCase() === wanted);
  return named.length === 1 ? named[0]?.id : undefined;
}

/** `[ada-byron, charles-babbage]` for "Ada Byron and Charles Babbage". */
function listMeant(typed: string, authors: Authors): string | undefined {
  const names = typed.split(/\s*[,;&]\s*(?:and\s+)?|\s+(?:and|и|و)\s+/u).filter((name) => name !== '');
  const ids = names.map((name) => authorMeant(name, authors)).filter((id) => id !== undefined);
  return names.length > 1 && ids.length === names.length ? `[${ids.join(', ')}]` : undefined;
}
