import { crc32 } from 'node:zlib';
import type { RelatedSettings } from '../schema/related-settings.ts';
import type { DocumentRecord } from './collection.ts';
import type { RelatedState } from './related-state.ts';

/** Raise it when what is stored, or how texts are analysed, changes: a file of another version is not read. */
const version = 1;
const magic = 'octavo-related';

/** Before the header: a checksum of all that follows, and the length of the header. */
const preamble = 16;

/** What is stored as JSON; the arrays of numbers follow it, in the order of `blocks`. */
interface Header {
  readonly magic: string;
  readonly version: number;
  /** Of each array its number of bytes. */
  readonly blocks: readonly number[];
  readonly weights: RelatedSettings;
  readonly limit: number;
  readonly records: readonly DocumentRecord[];
  readonly digests: readonly string[];
  readonly omitted: readonly string[];
  /** One a line: they are many, and no word has a line break. */
  readonly words: string;
  readonly features: readonly string[];
}

/** The state of an index as bytes: the same for the same state. */
export function serialiseIndex({ weights, collection, wordRarity, featureRarity, lists }: RelatedState): Uint8Array {
  const { records, texts, features } = collection;
  const blocks = [
    ...[texts.words, features].flatMap(({ offsets, columns, impacts, holders }) => [
      offsets,
      columns,
      impacts,
      holders,
    ]),
    ...joinRows(texts.paragraphs, Float64Array),
    ...joinRows(texts.frontPairs, Uint32Array),
    ...joinRows(texts.pairs, Uint32Array),
    ...[wordRarity, featureRarity, lists.counts, lists.rows, lists.scores],
  ];
  const header: Header = {
    magic,
    version,
    blocks: blocks.map((block) => block.byteLength),
    weights,
    limit: lists.limit,
    records,
    digests: texts.digests,
    omitted: texts.omitted,
    words: texts.words.terms.join('\n'),
    features: features.terms,
  };
  const json = Buffer.from(JSON.stringify(header));
  const starts = startsOf(json.length, header.blocks);
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  bytes.set(json, preamble);
  blocks.forEach((block, i) => {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), starts[i]);
  });
  const view = new DataView(bytes.buffer);
  view.setUint32(8, json.length, true);
  view.setUint32(0, crc32(bytes.subarray(8)), true);
  return bytes;
}

/**
 * The state that `serialiseIndex` wrote. Undefined for a file that is damaged, cut short or of another version: then
 * the index is computed from nothing.
 */
export function parseIndex(bytes: Uint8Array): RelatedState | undefined {
  if (bytes.length < preamble) return undefined;
  // Arrays of numbers begin at multiples of eight in their buffer, which a file read into a pool need not.
  const { buffer } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const base = bytes.byteOffset % 8 === 0 ? bytes.byteOffset : 0;
  const view = new DataView(buffer, base, bytes.length);
  const jsonLength = view.getUint32(8, true);
  if (view.getUint32(0, true) !== crc32(bytes.subarray(8))) return undefined;
  const header = JSON.parse(Buffer.from(buffer, base + preamble, jsonLength).toString('utf8')) as Header;
  if (header.magic !== magic || header.version !== version) return undefined;
  return toState(
    header,
    buffer,
    startsOf(jsonLength, header.blocks).map((start) => base + start),
  );
}

function toState(header: Header, buffer: ArrayBufferLike, starts: readonly number[]): RelatedState {
  let next = 0;
  function take<T>(type: new (buffer: ArrayBufferLike, start: number, length: number) => T, width: number): T {
    const block = next++;
    return new type(buffer, starts[block] ?? 0, (header.blocks[block] ?? 0) / width);
  }
  const takeMatrix = (terms: readonly string[]) => ({
    terms,
    offsets: take(Uint32Array, 4),
    columns: take(Uint32Array, 4),
    impacts: take(Uint16Array, 2),
    holders: take(Uint32Array, 4),
  });
  const words = takeMatrix(header.words === '' ? [] : header.words.split('\n'));
  const features = takeMatrix(header.features);
  const paragraphs = splitRows(take(Uint32Array, 4), take(Float64Array, 8));
  const frontPairs = splitRows(take(Uint32Array, 4), take(Uint32Array, 4));
  const pairs = splitRows(take(Uint32Array, 4), take(Uint32Array, 4));
  const { records, digests, omitted, weights, limit } = header;
  return {
    weights,
    collection: { records, texts: { digests, paragraphs, omitted, frontPairs, pairs, words }, features },
    wordRarity: take(Uint8Array, 1),
    featureRarity: take(Uint8Array, 1),
    lists: { limit, counts: take(Uint8Array, 1), rows: take(Uint32Array, 4), scores: take(Float64Array, 8) },
  };
}

/** Where each array begins, at multiples of eight, and where the last one ends. */
function startsOf(jsonLength: number, blocks: readonly number[]): number[] {
  const starts = [preamble + roundUp(jsonLength)];
  for (const length of blocks) starts.push((starts.at(-1) ?? 0) + roundUp(length));
  return starts;
}

function roundUp(length: number): number {
  return 8 * Math.ceil(length / 8);
}

/** Where the list of each document ends, and all lists one after the other. */
function joinRows<T extends Float64Array | Uint32Array>(
  lists: readonly T[],
  type: new (length: number) => T,
): [Uint32Array, T] {
  const ends = new Uint32Array(lists.length);
  let length = 0;
  lists.forEach((list, row) => (ends[row] = length += list.length));
  const all = new type(length);
  lists.forEach((list, row) => {
    all.set(list, (ends[row] ?? 0) - list.length);
  });
  return [ends, all];
}

function splitRows<T extends Float64Array | Uint32Array>(ends: Uint32Array, all: T): T[] {
  return Array.from(ends, (end, row) => all.subarray(row === 0 ? 0 : ends[row - 1], end) as T);
}
