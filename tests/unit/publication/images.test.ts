import { expect, test } from 'vitest';
import { article, publish, reportLines } from '../../support/site/publish.ts';
import { svg } from '../../support/site/svg.ts';

const files = {
  'articles/map.svg': svg(640, 480),
  'articles/карта.svg': svg(10, 10),
  'articles/broken.png': 'not a picture',
  'articles/active.svg': svg(10, 10, '<script>alert(1)</script>'),
  'images/shared.svg': svg(20, 20),
  'images/общая.svg': svg(20, 20),
};

/** The report on an image of the body, and which file it is. */
async function show(src: string): Promise<{ readonly path: string | undefined; readonly report: readonly string[] }> {
  const { publication, problems } = await publish({
    ...files,
    'articles/x.md': article('', `![What it shows](${src})`),
  });
  return { path: publication.articles[0]?.body.images[0]?.path, report: reportLines(problems) };
}

test.each([
  ['beside the article', 'map.svg', 'articles/map.svg'],
  ['with Cyrillic letters', 'карта.svg', 'articles/карта.svg'],
  ['from the content folder', '/images/shared.svg', 'images/shared.svg'],
  ['from the content folder, with Cyrillic letters', '/images/общая.svg', 'images/общая.svg'],
  ['through the folder above', '../images/shared.svg', 'images/shared.svg'],
])('an image %s is found', async (_, src, path) => {
  expect(await show(src)).toEqual({ path, report: [] });
});

test.each([
  ['that does not exist', 'nap.svg', 'image-missing'],
  ['of another case', 'Map.SVG', 'image-name-case'],
  ['that is none', 'broken.png', 'image-broken'],
  ['with a script in it', 'active.svg', 'image-broken'],
  ['outside the content folder', '../../secret.svg', 'file-outside-content'],
  ['outside the content folder, in disguise', '/../secret.svg', 'file-outside-content'],
])('an image %s is reported at its place', async (_, src, code) => {
  expect(await show(src)).toEqual({ path: undefined, report: [`articles/x.md:7:1 ${code}`] });
});

test('the image at the head of an article is looked for in the same way', async () => {
  const { problems } = await publish({ ...files, 'articles/x.md': article('image: {src: nap.svg, alt: A map}') });
  expect(problems.map(({ message }) => message)).toEqual(['There is no image "nap.svg". Did you mean "map.svg"?']);
  expect(reportLines(problems)).toEqual(['articles/x.md:2:14 image-missing']);
});
