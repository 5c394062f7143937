import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import { oddCharacters } from '../problems/odd-characters.ts';
import type { Problem } from '../problems/problem.ts';
import { slugPattern } from '../schema/fields.ts';
import { BodyText } from './body-text.ts';
import type { ContentFile } from './content-files.ts';
import type { DocumentCache } from './document-cache.ts';
import { FieldPlaces } from './field-places.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { toSlug } from './slug.ts';
import { decodeText } from './source-text.ts';

/** One Markdown file, read and taken apart; its fields are not yet checked against a schema. */
export interface Document extends Omit<FrontMatter, 'problems'> {
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
  /** Whether its front matter could not be read: it says nothing then, but the file is there and may be named. */
  readonly isUnread: boolean;
}

export interface ReadDocument {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** Reads one Markdown file. A file that cannot be read is a document all the same, so that what names it stays right. */
export function readDocument(source: ContentFile, cache?: DocumentCache): ReadDocument {
  const { file } = source;
  const bytes = readFileSync(source.absolute);
  const parsed = cache?.read(bytes) ?? parse(bytes, file, cache);
  const named = documentName(source.path);
  const { problems, ...frontMatter } = parsed;
  return {
    document: {
      ...frontMatter,
      file,
      folder: path.posix.dirname(source.path),
      name: path.posix.basename(source.path),
      ...named,
      isUnread: problems.some(({ severity }) => severity === 'error'),
    },
    problems: slugPattern.test(named.slug) ? problems : [invalidSlug(named.slug, file), ...problems],
  };
}

function parse(bytes: Buffer, file: string, cache: DocumentCache | undefined): FrontMatter {
  const text = decodeText(bytes);
  if (typeof text !== 'string')
    return { ...unread, problems: [problem('file-not-utf8', file, text, { cause: text.cause })] };
  const parsed = parseFrontMatter(text, file);
  if (parsed.problems.length === 0) cache?.keep(bytes, parsed);
  return parsed;
}

const unread = { fields: {}, places: new FieldPlaces(''), body: BodyText.of(''), bodyLine: 1 };

/** `articles/x.ru.md` → x, ru; `articles/x/index.md` → x. */
export function documentName(file: string): { slug: string; lang?: string } {
  const base = path.posix.basename(file, '.md').normalize('NFC');
  const [, stem = base, lang] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(base) ?? [];
  const slug = stem === 'index' ? path.posix.basename(path.posix.dirname(file)).normalize('NFC') : stem;
  return lang === undefined ? { slug } : { slug, lang };
}

function invalidSlug(slug: string, file: string): Problem {
  const odd = oddCharacters(slug);
  return problem(
    'slug-invalid',
    file,
    { line: 1, column: 1 },
    { slug, odd: odd === '' ? '' : ` It has ${odd} in it.`, suggestion: toSlug(slug) || 'border-accord' },
  );
}
