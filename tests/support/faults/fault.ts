/** One mistake of an editor, made in a copy of the sample publication. */
export type Fault = TextFault | FileFault;

interface AnyFault {
  readonly name: string;
  /** The code that it is reported under. */
  readonly code: string;
  /** The file, from the content folder. */
  readonly file: string;
}

/** A piece of a file is replaced. In `put` the sign `‸` stands where the problem must be reported. */
export interface TextFault extends AnyFault {
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
}

/** A file appears that was not there; the problem is reported at its start unless `‸` stands in its text. */
export interface FileFault extends AnyFault {
  readonly content: string | Uint8Array;
}

/** Where a problem must be reported. */
export interface ExpectedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const sign = '‸';

/** The file's content with the fault in it, and the place at which it must be reported. `before` is `undefined` for a new file. */
export function withFault(
  fault: Fault,
  before: string | undefined,
): { content: string | Uint8Array; at: ExpectedPlace } {
  const marked = 'find' in fault ? replacedOnce(fault, before ?? '') : fault.content;
  if (typeof marked !== 'string') return { content: marked, at: { file: fault.file, line: 1, column: 1 } };
  const index = marked.indexOf(sign);
  const above = marked.slice(0, Math.max(0, index)).split('\n');
  return {
    content: marked.replaceAll(sign, ''),
    at: { file: fault.file, line: above.length, column: (above.at(-1)?.length ?? 0) + 1 },
  };
}

function replacedOnce({ name, find, put }: TextFault, text: string): string {
  const pieces = text.split(find);
  if (pieces.length !== 2) throw new Error(`The fault "${name}" finds its place ${pieces.length - 1} times.`);
  if (!put.includes(sign)) throw new Error(`The fault "${name}" does not say where it must be reported.`);
  return pieces.join(put);
}
