import { z } from 'zod';
import { articleId, line } from './fields.ts';

export const topicKinds = ['topic', 'region', 'programme', 'series'] as const;

export type TopicKind = (typeof topicKinds)[number];

/** The front matter of `content/topics/<id>.md`; the text below it is the introduction. */
export const topicSchema = z.strictObject({
  title: line.describe('The title of the topic.'),
  kind: z
    .enum(topicKinds, `must be one of: ${topicKinds.join(', ')}`)
    .default('topic')
    .describe('A topic, a region, a programme or a series.'),
  featured: z
    .union([z.boolean(), z.array(articleId)], 'must be true, false or a list of articles')
    .default(false)
    .describe(
      "`true` to name the topic on the front page, or the ids of the articles to show first on the topic's own page (which does both).",
    ),
});

export type TopicInput = z.input<typeof topicSchema>;
export type TopicFields = z.output<typeof topicSchema>;
