import { z } from 'zod';
import { language, line } from './fields.ts';

/** The front matter of `content/pages/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: line,
  summary: line.optional().describe('One or two sentences for search engines.'),
  lang: language.optional(),
});

export type PageInput = z.input<typeof pageSchema>;
export type PageFields = z.output<typeof pageSchema>;
