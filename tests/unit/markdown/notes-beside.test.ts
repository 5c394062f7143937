import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

const text = 'Some thirty letters of a text. '.repeat(40);

/** The numbers by which notes and calls are tied; none where the notes stay at the foot. */
function tied(markdown: string, settings = testSettings()): readonly string[] {
  const { html } = renderBody(markdown, settings);
  const numbers = [...html.matchAll(/<(a|li)[^>]* data-note="(\d+)"/g)].map(
    ([, element, number]) => `${element}${number}`,
  );
  expect(html.includes('class="footnotes beside"')).toBe(numbers.length > 0);
  return numbers;
}

test('a note is tied to the first of its calls', () => {
  expect(tied(`${text}[^a] More[^b], and again.[^a]\n\n[^b]: Second.\n\n[^a]: First.`)).toEqual([
    'a1',
    'a2',
    'li1',
    'li2',
  ]);
});

describe('all notes stay at the foot', () => {
  test('where one of them holds what is too wide for the margin', () => {
    expect(
      tied(`${text}[^a] And.[^b]\n\n[^a]: Short.\n\n[^b]: Look:\n\n    | A | B |\n    | - | - |\n    | 1 | 2 |`),
    ).toEqual([]);
    expect(tied(`${text}[^a]\n\n[^a]: Look:\n\n    - One\n    - Two`)).toEqual([]);
  });

  test('where the last would reach far below the text', () => {
    const note = 'A note of some length. '.repeat(12);
    expect(tied(`${text}[^a] ${text}\n\n[^a]: ${note}`)).toEqual(['a1', 'li1']);
    expect(tied(`${text}${text}[^a]\n\n[^a]: ${note}`)).toEqual([]);
  });

  test('where one would be pushed far from its call', () => {
    const note = 'A note of some length. '.repeat(24);
    expect(tied(`One[^a] and[^b] two. ${text.repeat(3)}\n\n[^a]: Short.\n\n[^b]: ${note}`)).toEqual([
      'a1',
      'a2',
      'li1',
      'li2',
    ]);
    expect(tied(`One[^a] and[^b] two. ${text.repeat(3)}\n\n[^a]: ${note}\n\n[^b]: Short.`)).toEqual([]);
  });

  test('where there are more than have names', () => {
    const article = (count: number): string => {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      return [...numbers.map((n) => `${text}[^${n}]`), ...numbers.map((n) => `[^${n}]: Note.`)].join('\n\n');
    };
    expect(tied(article(40))).toHaveLength(80);
    expect(tied(article(41))).toEqual([]);
  });

  test('where citations that become notes come out long', () => {
    const markdown = `${text}[@smith] ${'More.[@smith, p. 2] '.repeat(6)}`;
    expect(tied(markdown, { ...testSettings(), citationNotes: true })).toEqual([]);
  });
});
