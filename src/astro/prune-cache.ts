import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readKeptJson } from '../source/read-kept-json.ts';
import { draftEnding, writeWhole } from '../source/write-whole.ts';
import { listFiles } from './list-files.ts';

/** The folders of results that stand for themselves: what is missing there is made again. */
const rooms = ['bodies', 'citations', 'drawings', 'folders', 'images', 'markdown', 'pages', 'social', 'views'];

/** Folders whose files are replaced by whoever writes them: there is nothing to remove but drafts. */
const draftRooms = ['', 'related', 'search'];

/** For how many days a result stays that no build has used: a branch to which somebody comes back finds its own. */
const shelfDays = 30;

/** Drafts are written within moments: one that stands for a day was left by a process that was killed. */
const draftDays = 1;

/** What no build had use for when the cache was last looked through. */
interface Unused {
  /** When that was, as a day since 1970. */
  readonly day: number;
  /** Since which day, by the path below the cache folder. */
  readonly since: Readonly<Partial<Record<string, number>>>;
}

/**
 * Removes the results that no build has used for long, and what killed processes have left. Once a day is enough for
 * that: at any other time this costs nothing. `used` are the paths, below the cache folder and with forward slashes, of
 * what the build at hand has use for; `now` is in milliseconds since 1970. The number of files that were removed.
 */
export function pruneCache(cacheFolder: string, used: () => ReadonlySet<string>, now: number): number {
  const file = path.join(cacheFolder, 'unused.json');
  const before = readKeptJson<Unused>(file, { day: 0, since: {} });
  const today = Math.floor(now / 86_400_000);
  if (before.day === today) return 0;
  const since: Record<string, number> = {};
  let removed = 0;
  const wanted = used();
  for (const name of [...resultsIn(cacheFolder), ...draftsIn(cacheFolder)]) {
    if (wanted.has(name)) continue;
    // A clock that was set back must not keep anything for ever.
    const first = Math.min(before.since[name] ?? today, today);
    if (today - first < (name.endsWith(draftEnding) ? draftDays : shelfDays)) {
      since[name] = first;
      continue;
    }
    rmSync(path.join(cacheFolder, name), { force: true });
    removed += 1;
  }
  writeWhole(file, JSON.stringify({ day: today, since } satisfies Unused));
  return removed;
}

function resultsIn(cacheFolder: string): readonly string[] {
  return rooms.flatMap((room) => listFiles(path.join(cacheFolder, room)).map((name) => `${room}/${name}`));
}

function draftsIn(cacheFolder: string): readonly string[] {
  return draftRooms
    .filter((room) => existsSync(path.join(cacheFolder, room)))
    .flatMap((room) => readdirSync(path.join(cacheFolder, room)).map((name) => path.posix.join(room, name)))
    .filter((name) => name.endsWith(draftEnding));
}
