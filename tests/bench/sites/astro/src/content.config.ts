import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const titled = z.object({ title: z.string() });

export const collections = {
  research: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/research' }),
    schema: titled.extend({
      authors: z.array(reference('authors')),
      topics: z.array(reference('topics')),
      related: z.array(reference('research')),
      date: z.coerce.date(),
      summary: z.string(),
      keypoints: z.array(z.string()).default([]),
    }),
  }),
  authors: defineCollection({ loader: glob({ pattern: '*.md', base: './src/content/authors' }), schema: titled }),
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: './src/content/topics' }), schema: titled }),
  pages: defineCollection({ loader: glob({ pattern: '*.md', base: './src/content/pages' }), schema: titled }),
};
