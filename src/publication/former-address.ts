/**
 * The address below `base` that a path of before stands for: `/reports/water.html`, `/2019/water/`; a folder's ends in
 * "/". `undefined` for what is no plain path of this site: another site's address, one that climbs out, one with a
 * query or a fragment.
 */
export function formerAddress(path: string, base: string): string | undefined {
  if (!/^\/(?!\/)[^\s?#\\<>"]*$/.test(path)) return undefined;
  const folders = path.slice(1).replace(/\/$/, '');
  if (folders === '' || !folders.split('/').every(isPlain)) return undefined;
  const isFile = /\.[a-z0-9]+$/i.test(folders) && !path.endsWith('/');
  return encodeURI(decodeURI(base + folders)) + (isFile ? '' : '/');
}

function isPlain(part: string): boolean {
  try {
    const decoded = decodeURIComponent(part);
    return !/^\.{0,2}$|[/\\\p{Cc}]/u.test(decoded);
  } catch {
    // An escape that is none: no server could answer under it.
    return false;
  }
}
