import { expect, test } from 'vitest';
import { OptionsError, parseOptions } from '../../bench/peers/options.ts';

const defaults = { sizes: [1000], rounds: 3, only: ['ours', 'hugo'], known: ['ours', 'hugo', 'astro'] };

test('asks for the defaults where nothing is said', () => {
  expect(parseOptions([], defaults)).toEqual({ sizes: [1000], rounds: 3, only: ['ours', 'hugo'], json: false });
});

test('reads sizes, rounds and generators', () => {
  expect(parseOptions(['200', '--rounds', '1', '--only', 'astro,ours', '500', '--json'], defaults)).toEqual({
    sizes: [200, 500],
    rounds: 1,
    only: ['astro', 'ours'],
    json: true,
  });
});

test.each([
  [['many'], 'how many articles'],
  [['0'], 'how many articles'],
  [['10.5'], 'how many articles'],
  [['--rounds', 'x'], 'how many rounds'],
  [['--only', 'ours,zola'], 'no generator "zola": there are ours, hugo, astro'],
  [['--fast'], '--fast'],
])('refuses %j', (words, message) => {
  expect(() => parseOptions(words, defaults)).toThrow(OptionsError);
  expect(() => parseOptions(words, defaults)).toThrow(message);
});
