/**
 * How good and how fast related articles are, as two Markdown tables.
 *
 * `npm run bench:related` measures both, in the memory that its flags allow for short-lived objects; `-- --quality` or `-- --speed` one of them; `-- --tuning` takes the half of
 * the posts on which the default weights were chosen instead of the half kept for the final figures; `-- --articles=N`
 * another number of generated articles.
 */
import { hash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { buildRelatedIndex } from '../../src/related/related-index.ts';
import { relatedSchema, type RelatedSettingsInput } from '../../src/schema/related-settings.ts';
import { hugo, newest, sharedTags, tfIdfCosine } from './related/baselines.ts';
import { type HiddenLinks, readBlog } from './related/blog-18f.ts';
import { measure, type Measures, type Method } from './related/measures.ts';
import { measureSpeed } from './related/speed.ts';

const { values: options } = parseArgs({
  options: {
    quality: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    tuning: { type: 'boolean', default: false },
    articles: { type: 'string', default: '10000' },
  },
});

if (options.quality || !options.speed) printQuality();
if (options.speed || !options.quality) printSpeed(Number(options.articles));

function printQuality(): void {
  const blog = readBlog();
  if (blog === undefined) {
    console.log('The corpus of the 18F blog is not here (../shared/corpora/18f): quality is not measured.');
    return;
  }
  const ids = blog.documents.map(({ id }) => id);
  const asked = ids.filter((id) => isHeldOut(id) !== options.tuning);
  const withLinks = asked.filter((id) => blog.truth.has(id)).length;
  console.log(
    `${String(ids.length)} posts; hidden links of ${String(withLinks)} posts, the ${options.tuning ? 'tuning' : 'held-out'} half\n`,
  );
  console.log('| method | recall@5 | recall@20 | MRR | coverage | Gini | most often |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const [name, method] of methodsFor(blog)) console.log(toRow(name, measure(method, ids, asked, blog.truth)));
  console.log();
}

/** By a hash of its name, so that the halves are alike and nobody chose them. */
function isHeldOut(id: string): boolean {
  return Number.parseInt(hash('sha256', id).slice(0, 2), 16) % 2 === 1;
}

function methodsFor({ documents }: HiddenLinks): [string, Method][] {
  const octavo = (settings: RelatedSettingsInput): Method => {
    const index = buildRelatedIndex(documents, relatedSchema.parse(settings));
    return (id, limit) => index.related(id, limit).map((related) => related.id);
  };
  return [
    ['newest', newest(documents)],
    ['shared tags', sharedTags(documents)],
    ['Hugo, as it comes', hugo(documents, { includeNewer: false })],
    ['Hugo, `includeNewer`', hugo(documents, { includeNewer: true })],
    ['TF-IDF cosine', tfIdfCosine(documents)],
    ['Octavo, by score alone', octavo({ perAuthor: 100, cap: 100 })],
    ['Octavo, two by an author whatever the score', octavo({ perAuthorYield: 0 })],
    ['**Octavo, as it comes**', octavo({})],
  ];
}

function toRow(name: string, of: Measures): string {
  const share = (value: number) => value.toFixed(3);
  const shares = [of.recallAt5, of.recallAt20, of.reciprocalRank, of.coverage, of.gini].map(share);
  return `| ${[name, ...shares, String(of.mostRecommended)].join(' | ')} |`;
}

function printSpeed(articles: number): void {
  const { timings, memoryBefore, peakMemory, fileSize } = measureSpeed(articles);
  console.log(`${articles.toLocaleString('en')} generated articles of 900 words\n`);
  console.log('| step | seconds | processor seconds | articles compared |');
  console.log('| --- | --: | --: | --: |');
  for (const { step, seconds, processorSeconds, compared } of timings) {
    console.log(`| ${[step, seconds.toFixed(2), processorSeconds.toFixed(2), String(compared)].join(' | ')} |`);
  }
  const [before, peak, size] = [memoryBefore, peakMemory, fileSize].map((megabytes) => megabytes.toFixed(0));
  console.log(
    `\nPeak memory of the cold index ${peak ?? ''} MB, of which ${before ?? ''} MB before; stored ${size ?? ''} MB.`,
  );
}
