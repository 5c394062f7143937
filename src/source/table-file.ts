import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import type { ContentFile } from './content-files.ts';
import { decodeText } from './source-text.ts';

/** A CSV file of the content folder: the first line names the columns. */
export interface TableFile extends ContentFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  readonly columns: readonly string[];
  /** Every row has as many cells as there are columns; cells are trimmed. */
  readonly rows: readonly (readonly string[])[];
}

/** A CSV file that cannot be read as a table, and why. */
export interface BrokenTable extends ContentFile {
  readonly reason: string;
}

export function isTablePath(file: string): boolean {
  return file.toLowerCase().endsWith('.csv');
}

export function readTableFile(file: ContentFile): TableFile | BrokenTable {
  const bytes = readFileSync(file.absolute);
  const text = decodeText(bytes);
  if (typeof text !== 'string') return { ...file, reason: 'it is not in UTF-8' };
  const [columns = [], ...rows] = csvParseRows(text, (row) => row.map((cell) => cell.trim()));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) {
    const sign = columns[0]?.includes(';') ? 'semicolons' : 'tabs';
    return { ...file, reason: `${sign} stand between its columns, in the place of commas` };
  }
  if (columns.length < 2 || filled.length === 0)
    return {
      ...file,
      reason: 'it needs a line with the names of at least two columns, with commas between, and rows below it',
    };
  const uneven = rows.findIndex((row) => filled.includes(row) && row.length !== columns.length);
  if (uneven >= 0)
    return {
      ...file,
      reason: `line ${uneven + 2} has ${rows[uneven]?.length ?? 0} cells, the first has ${columns.length}`,
    };
  return { ...file, digest: createHash('sha256').update(bytes).digest('hex'), columns, rows: filled };
}
