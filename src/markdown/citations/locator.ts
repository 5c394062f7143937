/** CSL's locator terms, with the words that editors use for them, in English, Russian and as signs. */
const terms: readonly (readonly [label: string, words: string])[] = [
  ['book', 'book|bk\\.'],
  ['chapter', 'chapters?|chaps?\\.|ch\\.|глава|гл\\.'],
  ['column', 'columns?|cols?\\.'],
  ['figure', 'figures?|figs?\\.|рис\\.'],
  ['folio', 'folios?|fols?\\.'],
  ['issue', 'numbers?|nos?\\.|issue|№'],
  ['line', 'lines?|ll?\\.'],
  ['note', 'notes?|nn?\\.|прим\\.'],
  ['opus', 'opus|opp?\\.'],
  ['page', 'pages?|pp?\\.|страницы?|стр\\.|с\\.'],
  ['paragraph', 'paragraphs?|paras?\\.|¶¶?|абз\\.'],
  ['part', 'parts?|pts?\\.|часть|ч\\.'],
  ['section', 'sections?|secs?\\.|§§?|раздел|разд\\.'],
  ['sub-verbo', 'sub verbo|s\\.\\s?vv?\\.'],
  ['table', 'tables?|tbls?\\.|табл\\.'],
  ['timestamp', 'timestamp|at(?=\\s\\d+:\\d)'],
  ['verse', 'verses?|vv?\\.'],
  ['volume', 'volumes?|vols?\\.|том|т\\.'],
];

const one = '(?:\\p{L}{0,2}\\.?\\d(?:[\\p{L}\\d.:/]*[\\p{L}\\d])?|[ivxlcdm]+(?![\\p{L}\\d])|[IVXLCDM]+(?![\\p{L}\\d]))';
const range = `${one}(?:\\s?[-–—]+\\s?${one})?`;
const numbers = `${range}(?:(?:,\\s?|\\s?&\\s?)${range})*`;
const withTerm = terms.map(([label, words]) => [label, new RegExp(`^(?:${words})\\s*(${numbers})`, 'iu')] as const);
const withoutTerm = new RegExp(`^(?=\\d)(${numbers})(?![\\p{L}\\d])`, 'u');

export interface Located {
  readonly label?: string;
  readonly locator?: string;
  readonly suffix?: string;
}

/**
 * What stands after a key: `, p. 5 and more` → page 5, then "and more". A number without a term counts pages.
 * Braces decide where it is unclear: `{pp. iv, (x)}` is all locator, and `{}` says that there is none.
 */
export function parseLocator(text: string): Located {
  const explicit = /^\s*,?\s*\{([^{}]*)\}(.*)$/su.exec(text);
  if (explicit) {
    const [, inner = '', rest = ''] = explicit;
    return { ...labelled(inner.trim()), ...suffixed(rest) };
  }
  const start = /^\s*,?\s*/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(start);
  for (const [label, pattern] of start > 0 ? withTerm : []) {
    const match = pattern.exec(body);
    if (match) return { label, locator: match[1] ?? '', ...suffixed(body.slice(match[0].length)) };
  }
  const match = start > 0 ? withoutTerm.exec(body) : null;
  return match ? { label: 'page', locator: match[0], ...suffixed(body.slice(match[0].length)) } : suffixed(text);
}

/** The whole of a text in braces is a locator, whatever it looks like. */
function labelled(text: string): Located {
  if (text === '') return {};
  for (const [label, words] of terms) {
    const match = new RegExp(`^(?:${words})\\s*(?=\\S)`, 'iu').exec(text);
    if (match && !/\p{L}$/u.test(match[0])) return { label, locator: text.slice(match[0].length) };
  }
  return { label: 'page', locator: text };
}

function suffixed(text: string): Located {
  const suffix = text.trim();
  return suffix === '' ? {} : { suffix };
}
