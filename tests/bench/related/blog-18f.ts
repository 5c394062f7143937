import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import type { RelatedDocument } from '../../../src/related/related-document.ts';

/** The 18F blog with the links among its posts, and its series, taken out of the documents and kept apart. */
export interface HiddenLinks {
  /** Without links to one another and without series. The text of a hidden link stays; its URL is nowhere. */
  readonly documents: readonly RelatedDocument[];
  /** For each post that has any: the posts that it links to, and the other parts of its series. */
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Post {
  readonly document: RelatedDocument;
  /** URLs, as typed, of all links and images of the body. */
  readonly urls: readonly string[];
  /** Paths that lead to the post: `/2015/07/08/openfec-api`. */
  readonly paths: readonly string[];
}

type FrontMatter = Readonly<
  Partial<Record<'title' | 'excerpt' | 'authors' | 'tags' | 'locale' | 'permalink' | 'redirect_from', unknown>>
>;

const folder = path.resolve(import.meta.dirname, '../../../../shared/corpora/18f/content/posts');

/** Undefined where the corpus is not on this machine. */
export function readBlog(): HiddenLinks | undefined {
  if (!existsSync(folder)) return undefined;
  const posts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parsePost(name, readFileSync(path.join(folder, name), 'utf8')));
  const bySlug = new Map(posts.flatMap((post) => post.paths.map((at) => [toSlug(at), post.document.id] as const)));
  const truth = new Map<string, Set<string>>();
  const relate = (from: string, to: string) => {
    if (from !== to) truth.set(from, (truth.get(from) ?? new Set()).add(to));
  };
  for (const post of posts) {
    for (const url of post.urls) {
      const target = bySlug.get(toSlug(toPostPath(url)));
      if (target !== undefined) relate(post.document.id, target);
    }
  }
  for (const parts of groupSeries(posts)) {
    for (const one of parts) for (const other of parts) relate(one, other);
  }
  return { documents: posts.map((post) => post.document), truth };
}

const ownLink = /^(?:https?:)?\/\/18f\.gsa\.gov(?=\/|$)/u;

/** `https://18f.gsa.gov/2015/07/08/openfec-api/#top` → `/2015/07/08/openfec-api`. */
function toPostPath(url: string): string {
  const own = url.replace(ownLink, '').replace(/[?#].*$/u, '');
  return own
    .replace(/\/{2,}/gu, '/')
    .replace(/\/$/u, '')
    .toLowerCase();
}

/** `/2015/07/08/openfec-api` → `openfec-api`; any other path stays as it is. Dates in links are often days off. */
function toSlug(postPath: string): string {
  return postPath.replace(/^\/\d{4}\/\d\d\/\d\d\/(?=[^/]+$)/u, '');
}

const processor = unified().use(remarkParse).use(remarkGfm);

function parsePost(name: string, file: string): Post {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n?(.*)$/su.exec(file.replaceAll('\r\n', '\n')) ?? [];
  // Jekyll lets the next line of a quoted scalar begin at the margin; YAML 1.2 does not, nor a plain scalar with `: `.
  const indented = yaml.replace(/^(?![\w-]+:|-|#|\s|$)/gmu, '  ');
  const fields = parseDocument(indented, { uniqueKeys: false }).toJS() as FrontMatter;
  const [, year = '', month = '', day = '', slug = ''] = /^(\d{4})-(\d\d)-(\d\d?)-(.+)\.md$/u.exec(name) ?? [];
  const id = name.replace(/\.md$/u, '');
  const { headings, text, urls } = readBody(body);
  const external = urls.filter((url) => /^https?:/u.test(url) && !ownLink.test(url));
  const redirects = [fields.permalink, fields.redirect_from].flat().filter((at) => typeof at === 'string');
  return {
    urls,
    paths: [`/${year}/${month}/${day.padStart(2, '0')}/${slug}`, ...redirects].map(toPostPath),
    document: {
      id,
      work: id,
      lang: typeof fields.locale === 'string' ? fields.locale.slice(0, 2) : 'en',
      title: withoutMarkup(fields.title),
      summary: withoutMarkup(fields.excerpt),
      headings,
      text,
      date: `${year}-${month}-${day.padStart(2, '0')}`,
      authors: toStrings(fields.authors),
      topics: toStrings(fields.tags).map((tag) => tag.toLowerCase()),
      series: [],
      links: [],
      sources: [
        ...new Set(external.map((url) => url.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/gu, '').toLowerCase())),
      ],
      picks: [],
      closed: false,
      listed: true,
    },
  };
}

/** What a body says and what it links to. */
function readBody(body: string): { headings: string[]; text: string; urls: string[] } {
  const plain = body
    .replace(/\{\{\s*["']([^"']*)["']\s*\|\s*url\s*\}\}/gu, (_, url: string) => url.replace(/[\s>]/gu, ''))
    .replace(/\{%.*?%\}|\{\{.*?\}\}/gsu, '');
  const tree = processor.parse(plain);
  const headings: string[] = [];
  const urls = [...plain.matchAll(/(?:href|src)=["']([^"']+)["']/gu)].map((match) => match[1] ?? '');
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') urls.push(node.url);
    if (node.type === 'heading') headings.push(withoutMarkup(toString(node)));
  });
  const blocks = tree.children.filter((node) => node.type !== 'code' && node.type !== 'definition');
  return { headings, urls, text: blocks.map((node) => withoutMarkup(toString(node))).join('\n\n') };
}

/** Takes out tags and every address, typed or linked, so that no hidden link shows by its URL. */
function withoutMarkup(value: unknown): string {
  return (typeof value === 'string' ? value : '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/(?:https?:\/\/|\/?\b\d{4}\/\d\d\/\d\d\/)\S*|\b18f\.gsa\.gov\/\S*/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

function toStrings(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

/** Posts whose file names differ only after `part-1`, `pt2` …: the blog has no field for a series. */
function groupSeries(posts: readonly Post[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { document } of posts) {
    const [, stem] = /^(.+?)[-_](?:part|pt)[-_]?\d+(?:[-_].*)?$/u.exec(document.id) ?? [];
    if (stem === undefined) continue;
    const key = stem.slice('2015-07-08-'.length).toLowerCase().replaceAll('_', '-');
    groups.set(key, [...(groups.get(key) ?? []), document.id]);
  }
  return [...groups.values()];
}
