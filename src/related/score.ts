import type { RelatedSettings } from '../schema/related-settings.ts';
import { fullRarity } from './rarity.ts';
import { rowLength } from './row-writer.ts';

/** What two documents have in common, in whole numbers, so that the order of adding them up changes nothing. */
export interface Overlap {
  /** Sum over shared words of rarity and both impacts. */
  readonly text: number;
  /** Sums of the rarity of shared features. */
  readonly author: number;
  readonly coCited: number;
  readonly series: number;
  readonly sources: number;
  readonly topics: number;
  /** 1 when either links to the other. */
  readonly link: number;
}

/** How the second document stands to the first. */
export interface Standing {
  /** By how many months it is newer. */
  readonly months: number;
  /** Whether it is in a language that readers of the first did not ask for. */
  readonly foreign: boolean;
}

/** What each reason adds to a score. The parts add up to the score. */
export interface ScoreParts {
  readonly text: number;
  readonly topics: number;
  readonly series: number;
  readonly link: number;
  readonly coCited: number;
  readonly sources: number;
  readonly author: number;
  /** Below 0 for an article older than the one it stands under, else 0. */
  readonly recency: number;
}

const fullText = fullRarity * rowLength * rowLength;

/** How alike two texts are, from 0 to 1: about 0.03 for two articles on one matter, 0.1 for two on one event. */
export function likenessOf(text: number): number {
  return text / fullText;
}

/** The score of the text alone, before recency and language. */
export function textScore(weights: RelatedSettings, text: number): number {
  return weights.text * likenessOf(text);
}

/** No pair that shares words alone and sums up to this or less can score `score`, however it stands. */
export function leastShared(weights: RelatedSettings, score: number): number {
  if (weights.text === 0) return 0;
  // A thousandth less, as the scores themselves are rounded. Recency and language only ever lower a score.
  return Math.floor((0.999 * score) / textScore(weights, 1));
}

/** The factor by which recency and language change a score. */
export function standingFactor(weights: RelatedSettings, { months, foreign }: Standing): number {
  const yearsOlder = Math.max(0, -months) / 12;
  const recency = weights.recency / (weights.recency + yearsOlder);
  return foreign ? recency * weights.otherLanguage : recency;
}

/** The parts of a score but for recency, before the language is taken into account. */
export function similarityParts(weights: RelatedSettings, overlap: Overlap): Omit<ScoreParts, 'recency'> {
  return {
    text: textScore(weights, overlap.text),
    topics: weights.topics * saturate(overlap.topics),
    series: overlap.series > 0 ? weights.series : 0,
    link: weights.link * overlap.link,
    coCited: weights.coCited * saturate(overlap.coCited),
    sources: weights.sources * saturate(overlap.sources),
    author: weights.author * Math.min(1, overlap.author / fullRarity),
  };
}

/** Sum of the parts: the same for both documents. */
export function similarity(weights: RelatedSettings, overlap: Overlap): number {
  const { text, topics, series, link, coCited, sources, author } = similarityParts(weights, overlap);
  return text + topics + series + link + coCited + sources + author;
}

/** The parts of the score of the second document as one related to the first; they add up to it. */
export function scoreParts(weights: RelatedSettings, overlap: Overlap, standing: Standing): ScoreParts {
  const language = standing.foreign ? weights.otherLanguage : 1;
  const parts = similarityParts(weights, overlap);
  const total = similarity(weights, overlap);
  return {
    text: parts.text * language,
    topics: parts.topics * language,
    series: parts.series * language,
    link: parts.link * language,
    coCited: parts.coCited * language,
    sources: parts.sources * language,
    author: parts.author * language,
    recency: total * standingFactor(weights, standing) - total * language,
  };
}

/** 0 for nothing; a half for one shared feature that hardly any other document has; ever closer to 1. */
function saturate(sum: number): number {
  return sum / (sum + fullRarity);
}

export function sumOf({ text, topics, series, link, coCited, sources, author, recency }: ScoreParts): number {
  return text + topics + series + link + coCited + sources + author + recency;
}
