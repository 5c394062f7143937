/** `/research/border-accord/` → `border-accord`. */
export function lastSegment(url: string): string {
  return url.replace(/\/$/, '').split('/').at(-1) ?? '';
}
