import { expect, test } from 'vitest';
import { changedParts } from '../../../src/views/changed-parts.ts';

const view = {
  title: 'First',
  frame: { lang: 'en', navigation: [{ label: 'Research', url: '/research/' }] },
  related: [
    { title: 'Second', byline: [{ text: 'Ada' }] },
    { title: 'Third', byline: [{ text: 'Charles' }] },
  ],
  image: { alt: 'A map' },
};

test.each([
  ['nothing', view, []],
  ['a field', { ...view, title: 'Foremost' }, ['title']],
  ['a part of a part', { ...view, frame: { ...view.frame, lang: 'ru' } }, ['frame.lang']],
  [
    'a part of an item of a list, no deeper',
    { ...view, related: [view.related[0], { title: 'Third', byline: [{ text: 'Grace' }] }] },
    ['related[1].byline'],
  ],
  ['a longer list', { ...view, related: [...view.related, view.related[0]] }, ['related (2 → 3)']],
  ['what is gone, and what is new', { ...view, image: undefined, summary: 'S.' }, ['image', 'summary']],
  ['what has another shape', { ...view, related: 'none', image: null }, ['related', 'image']],
])('names %s', (_, after, parts) => {
  expect(changedParts(view, JSON.parse(JSON.stringify(after)))).toEqual(parts);
});
