import path from 'node:path';
import { buildInputs, type BuildInputs } from '../astro/build-inputs.ts';
import { mergeShards } from '../astro/merge-shards.ts';
import { isRoomForShard } from '../astro/shard.ts';
import type { Share } from '../astro/share.ts';
import type { Site } from '../schema/site.ts';
import { readSite, root, type WorkspaceOptions } from './workspace.ts';

/** What a build is told of the machines that share its work. */
export interface ShardFlags extends WorkspaceOptions {
  /** The share to do. */
  readonly shard?: Share;
  /** The folders of all shares. */
  readonly merge?: readonly string[];
  readonly preview?: boolean;
}

/** Where a shard is written if nothing else is said. */
export function shardFolder({ number, of }: Share): string {
  return path.join(root, 'shards', `${number}-of-${of}`);
}

/** Digests of what a build with these flags is made from. */
export function inputsOf(site: Site, { content, now = '', preview = false }: ShardFlags): BuildInputs {
  return buildInputs({ root, contentFolder: path.resolve(content), site, now, preview });
}

/**
 * Puts the shards to be merged, where there are any, into the cache. Answers, in sentences, why a build that has to do
 * with shards cannot be begun; nothing where it can.
 */
export async function prepareShards(
  flags: ShardFlags,
  { outFolder, cacheFolder }: { readonly outFolder: string; readonly cacheFolder: string },
): Promise<readonly string[]> {
  const { shard, merge, now } = flags;
  if (shard === undefined && merge === undefined) return [];
  if (now === undefined) {
    return ['What is published depends on the time: give --now, the same to every shard and to the merge.'];
  }
  if (shard)
    return isRoomForShard(outFolder) ? [] : [`${outFolder} holds something else than a shard: give another --out.`];
  const parsed = await readSite(flags);
  // Wrong settings are told by the reading that follows.
  return 'problems' in parsed ? [] : mergeShards(merge ?? [], cacheFolder, inputsOf(parsed.site, flags));
}
