import type { Output } from './output.ts';

/** Lets robots read everything, and tells them of the sitemap; a preview lets them read nothing. */
export const robots: Output = {
  id: 'robots',
  files({ publication: { urls, isPreview } }) {
    const rules = isPreview
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nDisallow:\n\nSitemap: ${urls.absolute(urls.file('sitemap.xml'))}\n`;
    return [{ url: urls.file('robots.txt'), mediaType: 'text/plain', render: () => rules }];
  },
};
