/**
 * 53 bits of a text's code units: cyrb53, by bryc (public domain). Not cryptographic: it tells texts apart, and nobody
 * gains by making two alike.
 */
export function digestOf(text: string): number {
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

/** The digest of two things in this order, from 32 bits of the digest of each. */
export function digestPair(first: number, second: number): number {
  const a = Math.imul(first | 0, 0x9e3779b1);
  const b = Math.imul((second | 0) ^ (a >>> 15), 0x85ebca6b);
  return joinBits(Math.imul(a ^ (b >>> 13), 0x2c1b3c6d), a ^ b);
}

/** One whole number of 53 bits: 21 bits of one number above 32 of the other. */
export function joinBits(high: number, low: number): number {
  return ((high ^ (high >>> 15)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 13)) >>> 0);
}
