import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { PublicationRecord } from '../record/read-record.ts';
import { planAddresses } from './plan-addresses.ts';
import { readWorkspace, recordOf, type WorkspaceOptions } from './workspace.ts';

/** What is published at the flags' time, and its record; without a publication only what is wrong with the settings. */
export type PublishedRecord =
  | { readonly publication: Publication; readonly record: PublicationRecord; readonly problems: readonly Problem[] }
  | { readonly publication?: undefined; readonly record?: undefined; readonly problems: readonly Problem[] };

/** Reads the publication as a build would, without printing it. `problems` hold those of the record too. */
export async function readPublishedRecord(flags: WorkspaceOptions): Promise<PublishedRecord> {
  const { publication, problems } = await readWorkspace(flags, { drafts: false });
  if (!publication) return { problems };
  const record = recordOf(publication, planAddresses(publication), flags);
  return { publication, record, problems: [...problems, ...record.problems] };
}
