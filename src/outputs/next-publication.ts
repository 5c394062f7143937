import type { Output } from './output.ts';

/**
 * When the site must be built again: `{"next": "2026-12-01T01:00:00.000Z"}`, or `null` where no article waits for its
 * time. It tells the instant and nothing of the article. A scheduled job compares it with the clock.
 */
export const nextPublication: Output = {
  id: 'next-publication',
  files: ({ publication: { urls, nextPublication: next } }) => [
    {
      url: urls.file('.well-known/next-publication.json'),
      mediaType: 'application/json',
      render: () => `${JSON.stringify({ next: next ?? null })}\n`,
    },
  ],
};
