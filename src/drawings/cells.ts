import { suggestion } from '../problems/nearest.ts';
import type { TableFile } from '../source/table-file.ts';
import type { Mistake } from './mistake.ts';

/** Reads the columns of one table for a drawing and collects what is wrong with them. */
export class Cells {
  readonly mistakes: Mistake[] = [];
  readonly #table: TableFile;
  /** As the editor wrote it. */
  readonly #src: string;

  constructor(table: TableFile, src: string) {
    this.#table = table;
    this.#src = src;
  }

  /** The cells of the column that `attribute` names, from the first row on; none, with a mistake, where there is no such column. */
  texts(column: string, attribute: string): readonly string[] {
    const { columns, rows } = this.#table;
    const index = columns.indexOf(column);
    if (index >= 0) return rows.map((row) => row[index] ?? '');
    const values = { src: this.#src, column, columns: columns.join(', '), suggestion: suggestion(column, columns) };
    this.mistakes.push({ code: 'table-column-unknown', attribute, values });
    return [];
  }

  /** The same as numbers; `undefined` for an empty cell. */
  numbers(column: string, attribute: string): readonly (number | undefined)[] {
    const texts = this.texts(column, attribute);
    const wrong = texts.findIndex((text) => text !== '' && !isNumber(text));
    if (wrong >= 0) {
      const values = { src: this.#src, column, line: wrong + 2, value: texts[wrong] ?? '' };
      this.mistakes.push({ code: 'table-not-a-number', attribute, values });
    }
    return texts.map((text) => (text === '' ? undefined : Number(text)));
  }
}

export function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
