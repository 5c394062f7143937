import type { CslItem, CslName } from '../schema/csl-item.ts';
import { wholeFamily } from '../publication/csl-name.ts';
import { isoDate, namesOf, textOf } from './csl-value.ts';

const types: Readonly<Record<string, string>> = { 'article-journal': 'JOUR', report: 'RPRT', webpage: 'ELEC' };

/** A source in the RIS format of 2001, with the line ends that it asks for. */
export function toRis(item: CslItem): string {
  const [year = '', month = '', day = ''] = isoDate(item.issued).split('-');
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', types[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...namesOf(item, 'author').map((name) => ['AU', risName(name)] as const),
    ...namesOf(item, 'editor').map((name) => ['ED', risName(name)] as const),
    ...namesOf(item, 'translator').map((name) => ['A4', risName(name)] as const),
    ['TI', item.title ?? ''],
    ['T2', textOf(item, 'container-title')],
    ['PB', textOf(item, 'publisher')],
    ['M3', textOf(item, 'genre')],
    ['SN', textOf(item, 'number')],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['DO', item.DOI ?? ''],
    ['UR', item.URL ?? ''],
    ['LA', item.language ?? ''],
    ['AB', textOf(item, 'abstract')],
    ...textOf(item, 'keyword')
      .split(', ')
      .map((word) => ['KW', word] as const),
    ['ER', ''],
  ];
  return lines
    .filter(([tag, value]) => value !== '' || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

/** `Family, Given, Suffix`; a comma within an organisation's name would split it, and RIS has no escape. */
function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal.replaceAll(',', '');
  return [wholeFamily(name), name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}
