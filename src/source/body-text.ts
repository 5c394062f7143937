import { hash } from 'node:crypto';

/** The Markdown of a document, with LF line ends. Most of it was rendered before: then its digest says all that is needed. */
export class BodyText {
  readonly digest: string;
  readonly #read: () => string;
  readonly #mayHold: (term: string) => boolean;
  #text: string | undefined;

  private constructor(digest: string, read: () => string, mayHold: (term: string) => boolean) {
    this.digest = digest;
    this.#read = read;
    this.#mayHold = mayHold;
  }

  static of(text: string): BodyText {
    return new BodyText(
      textDigest(text),
      () => text,
      (term) => text.includes(term),
    );
  }

  /** A text that is known by its `digest` and is a part of a file's `bytes`, which `read` takes out of them. */
  static within(bytes: Buffer, digest: string, read: () => string): BodyText {
    return new BodyText(digest, read, (term) => bytes.includes(term));
  }

  get text(): string {
    return (this.#text ??= this.#read());
  }

  /** `false` only where `term`, words without a line end, does not occur; quick, because it need not make the text. */
  mayHold(term: string): boolean {
    return this.#mayHold(term);
  }
}

/** Names a text: equal digests, equal texts. */
export function textDigest(text: string): string {
  return hash('sha256', text, 'base64url');
}
