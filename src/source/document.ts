import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { slugPattern } from '../schema/fields.ts';
import type { ContentFile } from './content-files.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { decodeText } from './source-text.ts';

/** One Markdown file, read and taken apart; its fields are not yet checked against a schema. */
export interface Document extends FrontMatter {
  /** Path from the project's root, for problems. */
  readonly file: string;
  /** The folder it stands in, from the content folder: `articles/2025`. */
  readonly folder: string;
  /** The file's own name: `border-accord.ru.md`. */
  readonly name: string;
  /** The name of the file without language and ending, or of the folder of an `index.md`. */
  readonly slug: string;
  /** The language that the file's name states, as in `border-accord.ru.md`. */
  readonly lang?: string;
}

export interface ReadDocument {
  readonly document?: Document;
  readonly problems: readonly Problem[];
}

/** Reads one Markdown file. A file with problems in its front matter gives no document. */
export function readDocument(source: ContentFile): ReadDocument {
  const { file } = source;
  const text = decodeText(readFileSync(source.absolute));
  if (typeof text !== 'string') return { problems: [problem('file-not-utf8', file, text)] };
  const parsed = parseFrontMatter(text, file);
  const named = documentName(source.path);
  const problems = slugPattern.test(named.slug) ? [] : [invalidSlug(named.slug, file)];
  if ('problems' in parsed) return { problems: [...problems, ...parsed.problems] };
  return {
    document: {
      ...parsed,
      file,
      folder: path.posix.dirname(source.path),
      name: path.posix.basename(source.path),
      ...named,
    },
    problems,
  };
}

/** `articles/x.ru.md` → x, ru; `articles/x/index.md` → x. */
export function documentName(file: string): { slug: string; lang?: string } {
  const base = path.posix.basename(file, '.md').normalize('NFC');
  const [, stem = base, lang] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(base) ?? [];
  const slug = stem === 'index' ? path.posix.basename(path.posix.dirname(file)).normalize('NFC') : stem;
  return lang === undefined ? { slug } : { slug, lang };
}

function invalidSlug(slug: string, file: string): Problem {
  const suggestion = slug
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return problem('slug-invalid', file, { line: 1, column: 1 }, { slug, suggestion: suggestion || 'border-accord' });
}
