import { describe, expect, test } from 'vitest';
import { parseIndex, serialiseIndex } from '../../../src/related/index-file.ts';
import { buildRelatedIndex } from '../../../src/related/related-index.ts';
import { relatedSchema } from '../../../src/schema/related-settings.ts';
import { article } from './article.ts';

const weights = relatedSchema.parse({});
const documents = [
  article('amu-darya', { text: 'The river falls.\n\nCanals leak.', topics: ['water'], sources: ['a\nb'] }),
  article('aral', { text: 'A sea falls where the river ends.', topics: ['water'], links: ['amu-darya'] }),
  article('orol', { lang: 'uz', text: 'Dengiz oʻzgardi.' }),
];
const { state } = buildRelatedIndex(documents, weights);

describe('an index file', () => {
  test('gives back what was written', () => {
    expect(parseIndex(serialiseIndex(state))).toEqual(state);
    expect(parseIndex(serialiseIndex(buildRelatedIndex([], weights).state))).toEqual(
      buildRelatedIndex([], weights).state,
    );
  });

  test('has the same bytes for the same documents, in any order', () => {
    const again = buildRelatedIndex([...documents].reverse(), weights).state;
    expect(Buffer.from(serialiseIndex(again)).equals(serialiseIndex(state))).toBe(true);
  });

  test('is read wherever its bytes begin in memory', () => {
    const bytes = serialiseIndex(state);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    expect(parseIndex(shifted)).toEqual(state);
  });

  test('serves the next index', () => {
    const edited = documents.map((document) => ({ ...document, title: `${document.title} Water` }));
    const next = buildRelatedIndex(edited, weights, parseIndex(serialiseIndex(state)));
    const anew = buildRelatedIndex(edited, weights);
    for (const { id } of edited) expect(next.scored(id, 20)).toEqual(anew.scored(id, 20));
  });

  test('counts as absent when any byte is wrong, or some are missing', () => {
    const bytes = serialiseIndex(state);
    for (let i = 0; i < bytes.length; i += 97) {
      const damaged = bytes.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 1;
      expect(parseIndex(damaged)).toBeUndefined();
    }
    for (const length of [0, 7, 16, 100, bytes.length - 1])
      expect(parseIndex(bytes.subarray(0, length))).toBeUndefined();
  });
});
