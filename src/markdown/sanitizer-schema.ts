import type { Options as Schema } from 'rehype-sanitize';
import { directivesByName, inlinesByName } from './directives/index.ts';

/** Elements, and attributes of elements, that a directive asks to be let through. */
export interface SanitizerEntries {
  readonly tagNames?: readonly string[];
  readonly attributes?: NonNullable<Schema['attributes']>;
}

const phrasing = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'img', 'input', 'ins'],
  ...['kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var'],
  ...['wbr', 'octavo-cite'],
];

const flow = [
  ...['aside', 'blockquote', 'caption', 'col', 'colgroup', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td'],
  ...['tfoot', 'th', 'thead', 'tr', 'ul', 'octavo-drawing'],
];

const own: NonNullable<Schema['attributes']> = {
  '*': ['dir', 'lang', 'title'],
  a: [
    'href',
    ['id', /^fnref-/],
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaLabel',
    ['ariaDescribedBy', 'footnote-label'],
    ['className', 'data-footnote-backref'],
  ],
  blockquote: ['cite'],
  code: [['className', /^language-./]],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  h2: [
    ['id', 'footnote-label'],
    ['className', 'footnote-label'],
  ],
  img: ['src', 'alt'],
  input: [
    ['type', 'checkbox'],
    ['disabled', true],
    ['checked', true],
  ],
  ins: ['cite', 'dateTime'],
  li: [
    ['id', /^fn-/],
    ['className', 'task-list-item'],
  ],
  'octavo-cite': [
    ['n', /^\d+$/],
    ['spaced', 'yes'],
  ],
  'octavo-drawing': [['n', /^\d+$/]],
  ol: ['start', 'reversed', ['className', 'contains-task-list']],
  q: ['cite'],
  section: ['dataFootnotes', ['className', 'footnotes']],
  td: ['align', 'colSpan', 'rowSpan', 'headers'],
  th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
  time: ['dateTime'],
  ul: [['className', 'contains-task-list']],
};

/**
 * What may stand in a body before our own mark-up (highlighting, formulae, anchors, slots) is added: this is the one
 * place where it is decided. Ids come from footnotes alone, so that none typed in raw HTML can shadow a name that
 * scripts look up; they are not prefixed, because remark-rehype has already been told to leave them so.
 */
export const sanitizerSchema: Schema = {
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title', 'textarea', 'select'],
  tagNames: [...flow, ...phrasing, ...entries((allowed) => allowed.tagNames ?? [])],
  attributes: withDirectives(own),
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: Object.fromEntries(
    ['tbody', 'td', 'th', 'thead', 'tfoot', 'tr', 'caption', 'col', 'colgroup'].map((name) => [name, ['table']]),
  ),
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
};

function entries<T>(pick: (allowed: SanitizerEntries) => readonly T[]): T[] {
  return [...directivesByName.values(), ...inlinesByName.values()].flatMap((directive) => pick(directive.allowed));
}

/** A class list must stand in one entry for each element: the sanitizer reads only the first of two. */
function withDirectives(base: NonNullable<Schema['attributes']>): NonNullable<Schema['attributes']> {
  const merged = structuredClone(base);
  for (const [tagName, definitions] of entries((allowed) => Object.entries(allowed.attributes ?? {}))) {
    const list = (merged[tagName] ??= []);
    for (const definition of definitions) {
      const present = list.findIndex((item) => Array.isArray(item) && item[0] === definition[0]);
      const values = Array.isArray(definition) ? definition.slice(1) : [];
      const existing = list[present];
      if (Array.isArray(existing)) list[present] = [existing[0], ...existing.slice(1), ...values];
      else list.push(definition);
    }
  }
  return merged;
}
