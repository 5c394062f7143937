import { expect, test } from 'vitest';
import { article, published, viewAt } from '../../support/site/publish.ts';

const subjects = ['corridor', 'water', 'law', 'grain', 'uranium', 'poppy', 'rail', 'cotton'];
/** Each author but those named below writes on a topic of their own, so that nothing binds an article but what is given. */
const content = {
  'authors/grace.md': '---\nname: Grace Hopper\n---\n\nGrace writes.\n',
  'topics/middle-corridor.md': '---\ntitle: the Middle Corridor\n---\n',
  'topics/kazakhstan.md': '---\ntitle: Kazakhstan\nkind: region\n---\n',
  'topics/atlas.md': '---\ntitle: Atlas\nkind: series\n---\n',
  'references.bib': '@book{mackinder, title={The Pivot}, author={Mackinder, H.}, year={1904}}\n',
  ...Object.fromEntries(
    subjects.map((subject) => [`authors/${subject}.md`, `---\nname: ${subject}\n---\n\nWrites on ${subject}.\n`]),
  ),
  'articles/at-hand.md': article(
    'title: Alpha\nauthor: grace\ndate: 2024-05-01\ntags: [kazakhstan, middle-corridor, atlas]\nrelated: [picked]',
    'See [beta](named). Geography rules [@mackinder].',
  ),
  'articles/at-hand.ru.md': article('title: Альфа\nauthor: grace\ndate: 2024-05-01', 'Текст.'),
  'articles/picked.md': article('title: Picked\nauthor: corridor', 'Nothing shared.'),
  'articles/named.md': article('title: Beta\nauthor: water', 'Plain.'),
  'articles/naming.md': article('title: Gamma\nauthor: law', 'After [alpha](at-hand).'),
  'articles/second.md': article('title: Delta\nauthor: grain\ndate: 2025-01-01\ntags: [atlas]', 'More.'),
  'articles/citing.md': article('title: Epsilon\nauthor: uranium', 'Again [@mackinder].'),
  'articles/on-both.md': article('title: Zeta\nauthor: poppy\ntags: [middle-corridor, kazakhstan]', 'Else.'),
  'articles/same-author.md': article('title: Eta\nauthor: grace', 'Other.'),
};

/** Each work with its group and its reasons; likeness of the texts, of which these are too short to tell, left out. */
async function placesAt(url: string): Promise<Record<string, readonly string[]>> {
  const publication = await published(content, { settings: { related: { minimum: 0 } } });
  const works = viewAt(publication, url, 'related').groups.flatMap((group) =>
    group.works.map((work) => ({ heading: group.heading, ...work })),
  );
  const told = (reasons: readonly string[] = []) => reasons.filter((reason) => reason !== 'On similar matters');
  return Object.fromEntries(works.map(({ title, heading, reasons }) => [title, [heading, ...told(reasons)]]));
}

test('the page of related works gives each with its reasons, under the first of them', async () => {
  expect(await placesAt('/research/at-hand/related/')).toEqual({
    Picked: ['Picked by the editors'],
    Delta: ['In the same series', 'Part 2 of the series “Atlas”'],
    Beta: ['Articles that name one another', 'Named in this article'],
    Gamma: ['Articles that name one another', 'Names this article'],
    Epsilon: ['Built on the same sources', 'Cites the same source'],
    Zeta: ['On the same topics', 'Both on Kazakhstan and the Middle Corridor'],
    Eta: ['On similar matters', 'Also by Grace Hopper'],
  });
});

test('reasons are in the language of the reader', async () => {
  expect(await placesAt('/ru/research/at-hand/related/')).toMatchObject({
    Eta: ['О близких вопросах', 'Тот же автор: Grace Hopper'],
  });
});
