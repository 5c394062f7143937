import { z } from 'zod';
import { language, line } from './fields.ts';

/** The front matter of `content/pages/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: line.describe('The title of the page.'),
  summary: line.optional().describe('One or two sentences for search engines.'),
  lang: language
    .optional()
    .describe('Its language, where neither the name of the file nor the default of the site says it.'),
});

export type PageInput = z.input<typeof pageSchema>;
export type PageFields = z.output<typeof pageSchema>;
