import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The file of the site's icon, below the public folder. */
export const iconFile = 'favicon.svg';

/** The most bytes that are worth less than the journey to the host that they spare. */
const mostBytes = 1024;

/** The site's icon as a data URL; undefined where there is none, or it is too large to stand within a page. */
export function readSiteIcon(publicFolder: string): string | undefined {
  let icon: string;
  try {
    icon = readFileSync(path.join(publicFolder, iconFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (Buffer.byteLength(icon) > mostBytes) return undefined;
  // An address may hold no sign that begins its fragment, and no line.
  return `data:image/svg+xml,${encodeURI(icon.trim().replace(/\s+/g, ' ')).replaceAll('#', '%23')}`;
}
