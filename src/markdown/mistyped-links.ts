/** Something in running text that was meant as a link or a picture; offsets count from the beginning of the text. */
export interface MistypedLink {
  readonly from: number;
  /** Just behind its last character. */
  readonly to: number;
  /** What is wrong with it, as the end of a sentence. */
  readonly reason: string;
  /** The same as it should be typed. */
  readonly mended: string;
}

/** What only an address looks like: a beginning, an ending of a file, or words with hyphens between. */
const address = String.raw`(?:https?:\/\/|www\.|mailto:|\/|#)[^()[\]\s]+|[\w./-]+\.(?:png|jpe?g|svg|webp|gif|md)|[a-z0-9]+(?:-[a-z0-9]+)+`;
const words = String.raw`[^()[\]\n]+`;

/** The brackets in each other's place, `(words)[address]`. */
const reversed = new RegExp(String.raw`(?<![\\\]])(?<mark>!?)\((?<words>${words})\)\[(?<address>${address})\]`, 'g');
/** A space between the brackets, `[words] (address)`. */
const apart = new RegExp(String.raw`(?<!\\)(?<mark>!?)\[(?<words>${words})\] +\((?<address>${address})\)`, 'g');
/** A space in the address, `[words](an address)`. */
const spaced = /(?<!\\)(?<mark>!?)\[(?<words>[^[\]\\\n]*)\]\((?<address>[^()<>"\n]*[^()<>"\s] +[^()<>"\n]+)\)/g;

const forms = [
  { pattern: reversed, reason: 'the round and the square brackets are in each other’s place' },
  { pattern: apart, reason: 'a space stands between the brackets' },
  { pattern: spaced, reason: 'a space stands in the address' },
];

/** Links and pictures that are none because of a bracket or a space, in the order of the text. */
export function findMistypedLinks(text: string): readonly MistypedLink[] {
  const found = forms.flatMap(({ pattern, reason }) =>
    [...text.matchAll(pattern)].map(({ 0: typed, index, groups = {} }) => {
      const { mark = '', words = '', address = '' } = groups;
      const mended = `${mark}[${words}](${mendedAddress(address)})`;
      return { from: index, to: index + typed.length, reason, mended };
    }),
  );
  return found.sort((a, b) => a.from - b.from);
}

function mendedAddress(address: string): string {
  const typed = address.trim();
  if (typed.startsWith('#')) return typed.toLowerCase().replace(/\s+/g, '-');
  return (typed.startsWith('www.') ? `https://${typed}` : typed).replace(/\s/g, '%20');
}
