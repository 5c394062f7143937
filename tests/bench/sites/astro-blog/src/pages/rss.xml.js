import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';

export async function GET({ site }) {
  const posts = await getCollection('blog');
  const items = posts.map(({ id, data }) => ({ ...data, link: `/blog/${id}/` }));
  return rss({ title: 'Papers', description: 'Papers of an institute', site, items });
}
