/** One room of the code: a folder with one job. */
export interface Room {
  /** Path from the project's root: a folder, with a slash at its end, or one file. */
  readonly path: string;
  /** Whether Astro's own modules may be imported here. */
  readonly usesAstro?: boolean;
  /** Whether the clock, the environment and the machine's locale may be asked here. */
  readonly meetsMachine?: boolean;
}

/**
 * Every room of `src/`. What a reader sees flows down this list: a room imports only from itself and from rooms
 * above it. ESLint (`eslint.config.js`), the tests beside this file and `ARCHITECTURE.md` hold the same list.
 */
export const rooms: readonly Room[] = [
  { path: 'src/problems/' },
  { path: 'src/language/' },
  { path: 'src/schema/' },
  { path: 'src/source/' },
  { path: 'src/markdown/' },
  { path: 'src/drawings/' },
  { path: 'src/publication/' },
  { path: 'src/record/' },
  { path: 'src/checks/' },
  { path: 'src/related/' },
  { path: 'src/scholarly/' },
  { path: 'src/views/' },
  { path: 'src/outputs/' },
  { path: 'src/site.config.ts' },
  { path: 'src/astro/', usesAstro: true, meetsMachine: true },
  { path: 'src/styles/' },
  { path: 'src/scripts/', meetsMachine: true },
  { path: 'src/components/', usesAstro: true },
  { path: 'src/layouts/', usesAstro: true },
  { path: 'src/pages/', usesAstro: true },
  { path: 'src/cli/', meetsMachine: true },
];

/** The room that `path` (from the project's root) lies in; undefined where it lies in none. */
export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => (room.path.endsWith('/') ? path.startsWith(room.path) : path === room.path));
}

/** The rooms that `room` must not import from. */
export function roomsBelow(room: Room): readonly Room[] {
  return rooms.slice(rooms.indexOf(room) + 1);
}
