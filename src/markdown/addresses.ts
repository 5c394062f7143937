/** The scheme of an address in small letters, `undefined` for a relative one: what browsers and the sanitizer see. */
export function schemeOf(url: string): string | undefined {
  const colon = url.indexOf(':');
  const other = url.search(/[/?#]/);
  return colon < 0 || (other >= 0 && other < colon) ? undefined : url.slice(0, colon).trim().toLowerCase();
}

/** Whether an address names another host: `https://…` or `//…`. */
export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/**
 * The part of `url` that stands below the site's own address, beginning with "/"; `undefined` where it is elsewhere.
 * `siteUrl` has no final slash.
 */
export function pathOnSite(url: string, siteUrl: string): string | undefined {
  if (siteUrl === '' || !url.toLowerCase().startsWith(siteUrl.toLowerCase())) return undefined;
  const rest = url.slice(siteUrl.length);
  if (rest === '') return '/';
  return /^[/?#]/.test(rest) ? rest.replace(/^(?=[?#])/, '/') : undefined;
}

/** An address as it was typed: Cyrillic letters and spaces instead of percent signs. */
export function asTyped(url: string): string {
  try {
    return decodeURI(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}
