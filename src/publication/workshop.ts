import type { Problem } from '../problems/problem.ts';
import type { Site } from '../schema/site.ts';
import type { Document } from '../source/document.ts';
import type { SourceEntry } from '../source/references/source-entry.ts';
import type { AddressBook } from './address-book.ts';
import type { BodyResult } from './bodies.ts';
import type { ImageShelf } from './image-shelf.ts';
import type { Schedule } from './schedule.ts';
import type { BuildTime } from './status.ts';
import type { TableShelf } from './table-shelf.ts';
import type { Urls } from './urls.ts';
import type { VersionEntry } from './versions.ts';

/** What the making of the graph has at hand. */
export interface Workshop {
  readonly site: Site;
  readonly urls: Urls;
  readonly languages: readonly string[];
  readonly addresses: AddressBook;
  readonly images: ImageShelf;
  readonly tables: TableShelf;
  readonly bodies: ReadonlyMap<Document, BodyResult | undefined>;
  /** The sources of the whole publication, by key. */
  readonly sources: ReadonlyMap<string, SourceEntry>;
  /** Earlier texts of the articles. */
  readonly versions: readonly VersionEntry[];
  readonly time: BuildTime;
  readonly schedule: Schedule;
  readonly report: (problem: Problem) => void;
}
