import type { BuildInputs } from './build-inputs.ts';
import { damagedFile, readShard, restoreShard, type Shard } from './shard.ts';

/** A shard and the folder it stands in, as it was given. */
interface FoundShard extends Shard {
  readonly folder: string;
}

/**
 * Puts all shards of a site into the cache, where a build then finds everything made. Answers what is wrong, in
 * sentences; where anything is, nothing is put there.
 */
export function mergeShards(folders: readonly string[], cacheFolder: string, inputs: BuildInputs): readonly string[] {
  const read = folders.map((folder) => ({ folder, shard: readShard(folder) }));
  const absent = read.filter(({ shard }) => shard === undefined);
  if (absent.length > 0) {
    return absent.map(({ folder }) => `${folder} is no shard, or not a whole one: it has no shard.json.`);
  }
  const shards = read.flatMap(({ folder, shard }) => (shard ? [{ ...shard, folder }] : []));
  const wrong = [...wrongNumbers(shards), ...shards.flatMap((shard) => otherInputs(shard, inputs))];
  if (wrong.length > 0) return wrong;
  const damaged = shards.flatMap((shard) => {
    const name = damagedFile(shard.folder, shard);
    return name === undefined ? [] : [`${shard.folder} is damaged: ${name} is not what it was when it was written.`];
  });
  if (damaged.length > 0) return damaged;
  for (const shard of shards) restoreShard(shard.folder, shard, cacheFolder);
  return [];
}

/** Of a site in so many shards each must be there once. */
function wrongNumbers(shards: readonly FoundShard[]): readonly string[] {
  const [first] = shards;
  if (!first) return ['No shard was given.'];
  const other = shards.find(({ of }) => of !== first.of);
  if (other) {
    return [
      `${first.folder} is one of ${first.of} shards, ${other.folder} one of ${other.of}. All must come from one division.`,
    ];
  }
  return Array.from({ length: first.of }, (_, index) => index + 1).flatMap((number) => {
    const found = shards.filter((shard) => shard.number === number).map(({ folder }) => folder);
    if (found.length === 1) return [];
    const name = `Shard ${number}/${first.of}`;
    return [found.length === 0 ? `${name} is missing.` : `${name} was given more than once: ${found.join(', ')}.`];
  });
}

const inputNames: Readonly<Record<keyof BuildInputs, string>> = {
  content: 'other content',
  publicFiles: 'other files in public/',
  code: 'other code, other packages or another version of Node',
  settings: 'other settings',
  time: 'another time (--now)',
};

function otherInputs({ folder, inputs: theirs }: FoundShard, ours: BuildInputs): readonly string[] {
  const different = (Object.keys(inputNames) as (keyof BuildInputs)[]).filter((name) => theirs[name] !== ours[name]);
  if (different.length === 0) return [];
  return [`${folder} was made from ${different.map((name) => inputNames[name]).join(', and ')} than stand here.`];
}
