/** The element matching `selector` that was clicked without asking for a new tab, a window or a download. */
export function plainlyClicked(event: MouseEvent, selector: string): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
}
