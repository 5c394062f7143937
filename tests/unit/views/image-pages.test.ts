import { expect, test } from 'vitest';
import { article, published, viewsOf } from '../../support/site/publish.ts';
import { svg } from '../../support/site/svg.ts';

const files = {
  'articles/map.svg': svg(640, 480),
  'articles/first.md': article('title: First\ntags: [engines]\nrelated: [second]'),
  'articles/second.md': article('title: Second\ntags: [engines]'),
  'articles/third.md': article('title: Third\nauthor: bob\ntags: [mills]\ndate: 2021-01-01'),
  'authors/bob.md': '---\nname: Bob Mills\n---\n\nBob mills.\n',
};

/** The pages that are not what they were once `changed` is written, and those that show the picture then. */
async function pagesTouched(
  changed: Readonly<Record<string, string>>,
): Promise<{ readonly rendered: readonly string[]; readonly showing: readonly string[] }> {
  const before = viewsOf(await published(files));
  const after = [...viewsOf(await published({ ...files, ...changed }))].map(
    ([url, view]) => [url, JSON.stringify(view)] as const,
  );
  return {
    rendered: after.filter(([url, view]) => view !== JSON.stringify(before.get(url))).map(([url]) => url),
    showing: after.filter(([, view]) => view.includes('/media/map-')).map(([url]) => url),
  };
}

test('an image in the text of an article changes the page of that article alone', async () => {
  const { rendered, showing } = await pagesTouched({
    'articles/first.md': `${files['articles/first.md']}\n![A map of the works.](map.svg)\n`,
  });
  expect(showing).toEqual(['/research/first/']);
  expect(rendered).toEqual(showing);
});

test('an image at the head of an article changes the pages that show it, in lists too, and no others', async () => {
  const { rendered, showing } = await pagesTouched({
    'articles/first.md': article('title: First\ntags: [engines]\nrelated: [second]\nimage: {src: map.svg, alt: A map}'),
  });
  expect(rendered).toEqual(showing);
  expect(showing).toEqual(expect.arrayContaining(['/', '/research/first/', '/research/', '/topics/engines/']));
  expect(showing).not.toContain('/authors/bob/');
  expect(showing).not.toContain('/research/third/');
});
