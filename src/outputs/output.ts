import type { Publication } from '../publication/publication.ts';
import type { Redirect } from '../record/redirects.ts';
import type { RelatedWorks } from '../related/related-works.ts';
import type { Scholarship } from '../scholarly/scholarship.ts';

/** What is written beside the pages. Each kind is one file of this room and one line in `outputs.ts`. */
export interface Output {
  /** Names the output in reports: `atom-feed`. */
  readonly id: string;
  /** Whether its files are drawn by threads other than the one that asks for them. */
  readonly isDrawn?: true;
  /** The files it consists of. */
  files(context: OutputContext): readonly OutputFile[];
}

/** An output whose files are known only once it has been made, and which is made only when somebody wants one of them. */
export interface FolderOutput {
  readonly id: string;
  /** Path of the folder that it has to itself, base path included, with a final slash. */
  folder(context: OutputContext): string;
  files(context: OutputContext): Promise<readonly OutputFile[]>;
}

export interface OutputContext {
  readonly publication: Publication;
  readonly related: RelatedWorks;
  readonly scholarship: Scholarship;
  /** Paths of every page that is printed. */
  readonly pageUrls: readonly string[];
  /** Former addresses, each with the page that answers for it. */
  readonly redirects: readonly Redirect[];
  /** Folder of everything that can be made again; an output keeps costly results in a folder of its own below it. */
  readonly cacheFolder: string;
  /** The HTML of a body, by its digest, with open slots. */
  readonly bodyHtml: (digest: string) => string;
}

export interface OutputFile {
  /** Path on the site, base path included. */
  readonly url: string;
  readonly mediaType: string;
  /**
   * All that the content is made from besides the code, as plain JSON: where it is what it was, so is the file, and
   * `render` is not called. Absent where making the content costs no more than finding out.
   */
  readonly source?: unknown;
  /** Where a costly content is kept once it has been made: a path below the cache folder, with forward slashes. */
  readonly kept?: string;
  /** The content. Called at most once. */
  readonly render: () => string | Uint8Array | Promise<string | Uint8Array>;
}
