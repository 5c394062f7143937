import { existsSync, readFileSync } from 'node:fs';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { grammar } from '../../../src/markdown/grammar.ts';

const folder = new URL('../../../../shared/suites/', import.meta.url);

/** The grammar alone: no sanitizer, no typography, no anchors; raw HTML passes as it was typed. */
const core = unified()
  .use(grammar)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

const browser = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const autolink = 'GFM also links an address that stands without angle brackets';
const taskClass = 'remark-gfm adds the classes that GitHub itself adds to task lists';
const comment = 'CommonMark 0.31 allows these comments; the GFM specification still follows 0.29';
const tagFilter = 'the tag filter is replaced by our sanitizer, which drops these elements';

/** How many examples there are, and those that are printed otherwise, each for a reason that is not a fault. */
const suites: Readonly<
  Record<string, { readonly examples: number; readonly exceptions: Readonly<Record<number, string>> }>
> = {
  'commonmark/spec.txt': {
    examples: 655,
    exceptions: {
      356: 'micromark sees no punctuation outside the basic multilingual plane (a currency sign of 2019)',
      604: autolink,
      608: autolink,
      610: autolink,
      613: autolink,
      614: autolink,
    },
  },
  'gfm/spec.txt': {
    examples: 673,
    exceptions: {
      279: taskClass,
      280: taskClass,
      610: autolink,
      614: autolink,
      616: autolink,
      619: autolink,
      620: autolink,
      628: 'GitHub itself no longer links ftp addresses',
      645: comment,
      646: comment,
      653: tagFilter,
    },
  },
  'gfm/extensions.txt': {
    examples: 28,
    exceptions: {
      20: 'the file only asks that nothing crashes: it gives no output',
      22: tagFilter,
      23: 'footnotes carry the names and labels that GitHub gives them today',
      26: taskClass,
      27: taskClass,
      28: taskClass,
    },
  },
};

function examplesOf(text: string): Example[] {
  const fenced = /^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;
  return [...text.matchAll(fenced)].map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }));
}

/** What a reader would see of the difference: white space between blocks and the order of attributes are nothing. */
function normalised(html: string): string {
  return String(browser.processSync(html.trim()))
    .replace(/\s*\n\s*/g, '\n')
    .replace(
      /\s*(<\/?(?:blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|t(?:able|body|d|h|head|r)|ul)\b[^>]*>)\s*/g,
      '$1',
    )
    .trim();
}

describe.each(Object.entries(suites))('%s', (name, { examples, exceptions }) => {
  const file = new URL(name, folder);
  const skipped = `is skipped, because ${name} is not beside the project`;
  it.skipIf(!existsSync(file))(existsSync(file) ? 'is printed as specified' : skipped, () => {
    const all = examplesOf(readFileSync(file, 'utf8'));
    const different = all.filter(({ markdown, html }) => normalised(render(markdown)) !== normalised(html));
    expect(all).toHaveLength(examples);
    expect(different.map(({ number }) => String(number))).toEqual(Object.keys(exceptions));
  });
});

function render(markdown: string): string {
  return String(core.processSync(markdown));
}
