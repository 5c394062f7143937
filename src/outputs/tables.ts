import { readFileSync } from 'node:fs';
import { publishedDrawings } from '../publication/published-drawings.ts';
import type { Output } from './output.ts';

/** The CSV files that charts and maps are drawn from, for readers to take with them. */
export const tables: Output = {
  id: 'tables',
  files({ publication }) {
    const files = publishedDrawings(publication).flatMap((resolved) => resolved.tables);
    const byUrl = new Map(files.map((table) => [publication.urls.table(table), table]));
    return [...byUrl].map(([url, table]) => ({
      url,
      mediaType: 'text/csv; charset=utf-8',
      render: () => readFileSync(table.absolute),
    }));
  },
};
