import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

const site = 'https://18f.gsa.gov';
/** Where the corpus lies beside the project: 509 posts of the 18F blog, in the public domain. */
export const blogFolder = join(import.meta.dirname, '../../../../shared/corpora/18f/content/posts');

/**
 * Maps the 18F blog to our content folder: its front matter field by field, its links to posts, and the Liquid of the
 * program that it was written for. What its authors wrote is left as it is, mistakes and all. The number of posts;
 * `undefined` where the corpus is not on this machine.
 */
export function writeBlog(content: string): number | undefined {
  if (!existsSync(blogFolder)) return undefined;
  const names = readdirSync(blogFolder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const slugs = new Map(names.map((name) => [slugOf(name), name.slice(0, 10)]));
  const authors = new Set<string>();
  for (const name of names) {
    const { text, credited } = mappedPost(name, readFileSync(join(blogFolder, name), 'utf8'), slugs);
    for (const id of credited) authors.add(id);
    write(join(content, 'articles', name.slice(0, 4)), `${slugOf(name)}.md`, text);
  }
  for (const id of authors) write(join(content, 'authors'), `${id}.md`, `---\nname: ${capitalised(id)}\n---\n`);
  for (const page of ['about', 'contact'])
    write(join(content, 'pages'), `${page}.md`, `---\ntitle: ${capitalised(page)}\n---\n\nA page.\n`);
  return names.length;
}

function mappedPost(
  name: string,
  file: string,
  slugs: ReadonlyMap<string, string>,
): { readonly text: string; readonly credited: readonly string[] } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---[ \t]*\n?(.*)$/su.exec(file.replaceAll('\r\n', '\n')) ?? [];
  // Jekyll lets the next line of a quoted text begin at the margin; YAML 1.2 does not.
  const fields = parseDocument(yaml.replace(/^(?![\w-]+:|-|#|\s|$)/gmu, '  '), { uniqueKeys: false }).toJS() as Fields;
  const credited = strings(fields.authors).map(idOf);
  const summary = [fields.description, fields.excerpt].find((text) => typeof text === 'string' && text.trim() !== '');
  const mapped = {
    title: typeof fields.title === 'string' ? fields.title.trim() : slugOf(name),
    author: credited.length > 0 ? credited : ['18f'],
    date: name.slice(0, 10),
    tags: [...new Set(strings(fields.tags).map(idOf))],
    ...(typeof summary === 'string' && { summary: summary.replace(/\s+/g, ' ').trim() }),
  };
  return {
    text: `---\n${stringify(mapped, { lineWidth: 0 })}---\n\n${mappedBody(body, slugs)}`,
    credited: mapped.author,
  };
}

/** Liquid becomes what it would have printed; links to posts name them; all else of the blog's own site is far away. */
function mappedBody(body: string, slugs: ReadonlyMap<string, string>): string {
  return body
    .replace(
      /\{\{\s*["']([^"']*)["']\s*\|\s*(?:prepend:\s*site\.baseurl|url|relative_url)\s*\}\}/gsu,
      (_, url: string) => url.replace(/\s/g, ''),
    )
    .replace(/\{\{\s*site\.baseurl\s*\}\}/gu, '')
    .replace(
      /\{%\s*(?:image|image_with_class)\s+"([^"]+)"\s*(?:"([^"]*)")?.*?%\}/gsu,
      (_, src: string, alt = '') => `![${String(alt)}](${site}/${src})`,
    )
    .replace(/\{%.*?%\}|\{\{.*?\}\}/gsu, '')
    .replace(
      /(\]\(|\]:\s*|(?:href|src)=["'])(\/[^\s)"']*)/gu,
      (_, before: string, path: string) => before + mappedPath(path, slugs),
    );
}

function mappedPath(path: string, slugs: ReadonlyMap<string, string>): string {
  const [, slug = '', anchor = ''] = /^\/\d{4}\/\d\d\/\d\d\/([^/#?]+)\/?(#.*)?$/u.exec(path) ?? [];
  return slugs.has(slug.toLowerCase()) ? slug.toLowerCase() + anchor : site + path;
}

function slugOf(name: string): string {
  return idOf(name.slice(11, -3));
}

function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function strings(value: unknown): readonly string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

function capitalised(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
