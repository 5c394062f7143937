import { crc32 } from 'node:zlib';
import type { RelatedState } from './related-state.ts';

const magic = 'octavo-related';

/** Before the header: a checksum of all that follows, and the length of the header. */
const preamble = 16;

const arrays = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array };
type ArrayName = keyof typeof arrays;
type NumberArray = InstanceType<(typeof arrays)[ArrayName]>;

/** What is stored as JSON: the state with each array of numbers replaced by its place. The arrays follow, one by one. */
interface Header {
  readonly magic: string;
  readonly blocks: readonly { readonly type: ArrayName; readonly length: number }[];
  readonly state: unknown;
}

/** Stands for an array of numbers in the JSON. */
interface BlockPlace {
  readonly block: number;
}

/** The state of an index as bytes. */
export function serialiseIndex(state: RelatedState): Uint8Array {
  const blocks: NumberArray[] = [];
  const described = withoutArrays(state, blocks);
  const header: Header = {
    magic,
    blocks: blocks.map((block) => ({ type: block.constructor.name as ArrayName, length: block.length })),
    state: described,
  };
  const json = Buffer.from(JSON.stringify(header));
  const starts = startsOf(json.length, header.blocks);
  const bytes = Buffer.allocUnsafeSlow(starts.at(-1) ?? 0);
  bytes.fill(0, 0, starts[0]);
  bytes.set(json, preamble);
  blocks.forEach((block, i) => {
    const end = (starts[i] ?? 0) + block.byteLength;
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), starts[i]);
    bytes.fill(0, end, starts[i + 1]);
  });
  bytes.writeUInt32LE(json.length, 8);
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 0);
  return bytes;
}

/** The state that `serialiseIndex` wrote. Undefined for a file that is damaged: then the index is computed from nothing. */
export function parseIndex(bytes: Uint8Array): RelatedState | undefined {
  if (bytes.length < preamble) return undefined;
  // Arrays of numbers begin at multiples of eight in their buffer, which a file read into a pool need not.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset: base } = aligned;
  const view = new DataView(buffer, base, aligned.length);
  const jsonLength = view.getUint32(8, true);
  if (view.getUint32(0, true) !== crc32(aligned.subarray(8))) return undefined;
  const { blocks, state, ...rest } = JSON.parse(
    new TextDecoder().decode(aligned.subarray(preamble, preamble + jsonLength)),
  ) as Header;
  if (rest.magic !== magic) return undefined;
  const starts = startsOf(jsonLength, blocks);
  const values = blocks.map(
    ({ type, length }, i) => new arrays[type](buffer as ArrayBuffer, base + (starts[i] ?? 0), length),
  );
  return restore(state, values) as RelatedState;
}

/** The value with a place instead of each array of numbers, which is added to `blocks`. */
function withoutArrays(value: unknown, blocks: NumberArray[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value)) return { block: blocks.push(value as NumberArray) - 1 } satisfies BlockPlace;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutArrays(part, blocks)]));
}

/** Puts the arrays of numbers back in their places. */
function restore(value: unknown, blocks: readonly NumberArray[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('block' in value) return blocks[(value as BlockPlace).block];
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, restore(part, blocks)]));
}

/** Where each array begins, at multiples of eight, and where the last one ends. */
function startsOf(jsonLength: number, blocks: Header['blocks']): number[] {
  const starts = [preamble + roundUp(jsonLength)];
  for (const { type, length } of blocks) {
    starts.push((starts.at(-1) ?? 0) + roundUp(length * arrays[type].BYTES_PER_ELEMENT));
  }
  return starts;
}

function roundUp(length: number): number {
  return 8 * Math.ceil(length / 8);
}
