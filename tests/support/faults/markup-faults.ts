import type { Fault } from './fault.ts';

const balancing = 'articles/2025/balancing-act-kazakhstan-pm-visits-baku.md';
const resurgence = 'articles/2024/iskps-resurgence-the-growing-threat.md';
const last = 'Two further topics concern lines under the water.';

/** Faults of signs that make something else of a text than was meant, or nothing. */
export const markupFaults: readonly Fault[] = [
  {
    name: 'bold words not closed',
    code: 'emphasis-unclosed',
    file: balancing,
    find: last,
    put: 'Two ‸**further topics.',
  },
  {
    name: 'spaces within the signs of bold words',
    code: 'emphasis-unclosed',
    file: balancing,
    find: last,
    put: 'Two ‸** further ** topics.',
  },
  {
    name: 'code not closed',
    code: 'code-unclosed',
    file: resurgence,
    find: 'To these the article adds',
    put: '‸```\nTo these the article adds',
  },
  {
    name: 'comment not closed',
    code: 'comment-unclosed',
    file: resurgence,
    find: 'To these the article adds',
    put: '‸<!-- To these the article adds',
  },
  {
    name: 'hyphens below a paragraph',
    code: 'heading-underlined',
    file: balancing,
    find: last,
    put: 'Two further topics concern lines.\n‸---',
  },
  { name: 'bullets of a word processor', code: 'list-bullet', file: balancing, find: last, put: '‸• Lines\n• Water' },
  {
    name: 'paragraph pushed in',
    code: 'paragraph-indented',
    file: balancing,
    find: last,
    put: '    ‸Two further topics concern lines under the water.',
  },
  {
    name: 'cell behind the last column',
    code: 'table-cell-lost',
    file: balancing,
    find: last,
    put: '| Line | Km |\n| --- | --- |\n| One | 2 ‸| 3 |',
  },
  {
    name: 'line of hyphens with too few cells',
    code: 'table-mistyped',
    file: balancing,
    find: last,
    put: '‸| Line | Km |\n| --- |\n| One | 2 |',
  },
  {
    name: 'line break of a word processor',
    code: 'control-character',
    file: balancing,
    find: last,
    put: 'Two‸\u000Btopics.',
  },
];
