import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readKeptJson } from '../source/read-kept-json.ts';
import { writeWhole } from '../source/write-whole.ts';
import type { SiteWeights } from '../views/site-weights.ts';
import type { BuiltPage } from './last-build.ts';
import { pathOnSite, type OnSite } from './paths.ts';

/** What hosts that compress as they send commonly take: close to the best, at a fiftieth of its time. */
const quality = 5;

/** The most pages of one type that are weighed: enough for a median, in a second for any site. */
const sampleSize = 200;

export interface WeighOptions {
  /** The HTML of a page, by its key. */
  readonly read: (key: string) => Uint8Array;
  /** Folder of the style sheet, fonts and scripts that the pages ask for. */
  readonly assets: string;
  /** The file in which weights are kept between builds. */
  readonly file: string;
  readonly site: OnSite;
}

/** Weighs printed pages as a host would send them. Only pages that were not weighed before are compressed. */
export async function weighPages(pages: readonly BuiltPage[], options: WeighOptions): Promise<SiteWeights> {
  const { read, file } = options;
  // Pages whose weights cannot be read are weighed anew.
  const known = readKeptJson<Readonly<Partial<Record<string, number>>>>(file, {});
  const kept: Record<string, number> = {};
  const types: SiteWeights['types'][number][] = [];
  for (const [type, all] of Map.groupBy(pages, (page) => page.type)) {
    const weights: number[] = [];
    for (const { key } of sampleOf(all)) {
      kept[key] = known[key] ?? (await compressedSize(read(key)));
      weights.push(kept[key]);
    }
    weights.sort((a, b) => a - b);
    types.push({ type, pages: all.length, median: medianOf(weights), largest: weights.at(-1) ?? 0 });
  }
  const [first] = pages;
  const shared = first ? await weighShared(Buffer.from(read(first.key)).toString(), options) : noAssets;
  writeWhole(file, JSON.stringify(kept));
  return { quality, sampleSize, types, ...shared };
}

/** So many pages by the digests of their addresses: a sample without a leaning, in which one more page changes one. */
function sampleOf(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  if (pages.length <= sampleSize) return pages;
  return pages
    .map((page) => ({ page, rank: hash('sha256', page.url) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, sampleSize)
    .map(({ page }) => page);
}

type Assets = Pick<SiteWeights, 'sheet' | 'script' | 'fonts'>;

const noAssets: Assets = { sheet: 0, script: 0, fonts: 0 };

/** What a page asks for by itself, or once somebody reads it. Fonts are compressed already. */
async function weighShared(html: string, { assets, site }: WeighOptions): Promise<Assets> {
  const files = (pattern: RegExp): readonly Buffer[] =>
    [...html.matchAll(pattern)].map(([, url = '']) => readFileSync(path.join(assets, pathOnSite(url, site))));
  const sent = async (found: readonly Buffer[]): Promise<number> => sum(await Promise.all(found.map(compressedSize)));
  return {
    sheet: await sent(files(/<link rel="stylesheet" href="([^"]+)"/g)),
    script: await sent(files(/<body[^>]* data-script="([^"]+)"/g)),
    fonts: sum(files(/<link rel="preload" href="([^"]+)" as="font"/g).map(({ length }) => length)),
  };
}

const compress = promisify(brotliCompress);

async function compressedSize(content: Uint8Array): Promise<number> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return (await compress(content, { params })).length;
}

/** Of an even number of weights, the lower of the two in the middle: a weight that a page really has. */
function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
