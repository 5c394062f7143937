/** A paragraph that stands in this many documents is boilerplate: a disclaimer, an invitation, a biography. */
const recurring = 3;

/** The paragraphs of a plain text, which blank lines separate. */
export function splitParagraphs(text: string): string[] {
  return text.split(/\n{2,}/u);
}

/** Digests of the paragraphs of a text, each once. */
export function digestParagraphs(text: string): Float64Array {
  return Float64Array.from(new Set(splitParagraphs(text).map(digestParagraph)));
}

/** The paragraphs, by digest, that stand in several of the documents. */
export function findBoilerplate(documents: readonly Float64Array[]): ReadonlySet<number> {
  const all = new Float64Array(documents.reduce((sum, digests) => sum + digests.length, 0));
  let length = 0;
  for (const digests of documents) {
    all.set(digests, length);
    length += digests.length;
  }
  all.sort();
  const found = new Set<number>();
  for (let i = recurring - 1; i < length; i++) {
    const digest = all[i] ?? 0;
    if (all[i - recurring + 1] === digest) found.add(digest);
  }
  return found;
}

/**
 * 53 bits of a paragraph's code units, trimmed: cyrb53, by bryc (public domain). Not cryptographic: it tells
 * paragraphs apart, and nobody gains by making two alike.
 */
export function digestParagraph(paragraph: string): number {
  const text = paragraph.trim();
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
