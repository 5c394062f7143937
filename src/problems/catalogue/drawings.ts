import type { ProblemDefinition } from '../problem-definition.ts';

/** What can be wrong with a chart or a map. Keep the alphabet. */
export const drawingProblems = {
  'chart-too-many-series': {
    severity: 'error',
    message: 'The chart has {count} series; no more than {most} can be told apart.',
    hint: 'Leave some out, or give each a small chart of its own with "facet" in the place of "series".',
    why: 'Readers, the colour-blind above all, could not tell one line from another.',
    wrong: '::chart{src="trade.csv" type="line" x="year" y="tonnes" series="partner" …} with nine partners',
    right: '::chart{src="trade.csv" type="line" x="year" y="tonnes" facet="partner" …}',
  },
  'country-unknown': {
    severity: 'error',
    message: 'No country has the code "{code}".{suggestion}',
    hint: 'Write the two or three letters of ISO 3166-1: KZ or KAZ for Kazakhstan.',
    why: 'The country would be missing from the map.',
    wrong: '::map{countries="KZ UZB TAJ" …}',
    right: '::map{countries="KZ UZ TJ" …}',
  },
  'table-broken': {
    severity: 'error',
    message: 'The table "{src}" cannot be read: {reason}.',
    hint: 'Export it again as CSV in UTF-8, with commas between the columns and their names in the first line.',
    why: 'Nothing can be drawn from it.',
    wrong: 'A file areas.csv with a row that is a cell short',
    right: 'A file areas.csv with the same number of cells in every row',
  },
  'table-column-unknown': {
    severity: 'error',
    message: 'The table "{src}" has no column "{column}".{suggestion}',
    hint: 'Its columns are: {columns}.',
    why: 'The chart or map would be empty.',
    wrong: '::chart{src="areas.csv" x="Country" …} for a column called country',
    right: '::chart{src="areas.csv" x="country" …}',
  },
  'table-missing': {
    severity: 'error',
    message: 'There is no table "{src}".{suggestion}',
    hint: 'Put the CSV file beside the article, or correct its name; capital letters count.',
    why: 'Nothing can be drawn without its numbers.',
    wrong: '::chart{src="Areas.csv" …}',
    right: '::chart{src="areas.csv" …}',
  },
  'table-not-a-number': {
    severity: 'error',
    message: 'In the table "{src}", line {line}, column "{column}", "{value}" is not a number.',
    hint: 'Write digits alone, with a point before decimals: 2725000 or 0.5. Leave the cell empty where there is no number.',
    why: 'A value that is misread would be drawn wrong.',
    wrong: 'Kazakhstan,"2,725,000 km²"',
    right: 'Kazakhstan,2725000',
  },
} as const satisfies Record<string, ProblemDefinition>;
