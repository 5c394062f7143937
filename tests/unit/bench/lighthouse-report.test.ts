import { expect, test } from 'vitest';
import { lostPoints, scoresOf, type LighthouseReport } from '../../bench/lighthouse/report.ts';

const report: LighthouseReport = {
  categories: {
    performance: { score: 0.996, auditRefs: [{ id: 'speed-index', weight: 10 }] },
    accessibility: {
      score: 0.964,
      auditRefs: [
        { id: 'target-size', weight: 7 },
        { id: 'color-contrast', weight: 7 },
        { id: 'hint', weight: 0 },
      ],
    },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: null, auditRefs: [] },
  },
  audits: {
    'speed-index': { title: 'Speed Index', score: 0.98, displayValue: '2.2 s' },
    'target-size': {
      title: 'Targets are too small',
      score: 0,
      details: { items: ['a', 'b', 'c', 'd'].map((selector) => ({ node: { selector } })) },
    },
    'color-contrast': { title: 'Contrast suffices', score: 1 },
    hint: { title: 'A hint', score: 0 },
  },
};

test('scores are whole numbers, and what could not be told is none', () => {
  expect(scoresOf(report)).toEqual({ performance: 100, accessibility: 96, 'best-practices': 100, seo: 0 });
});

test('only what took points from a category below 100 is told, with its first places', () => {
  expect(lostPoints(report)).toEqual([
    'accessibility: target-size: Targets are too small\n    at a\n    at b\n    at c\n    and 1 more',
  ]);
});

test('a page that could not be opened is no page with scores', () => {
  expect(() => scoresOf({ ...report, runtimeError: { message: 'NO_FCP' } })).toThrow('NO_FCP');
});
