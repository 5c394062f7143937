/**
 * Opens footnotes and cited sources where they are called, in browsers that know popovers. Elsewhere, and wherever a
 * reader asks for a new tab, the call stays what it is: a link to the full text at the foot.
 */
export function offerNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const call = target?.closest<HTMLAnchorElement>('.prose a[data-footnote-ref], .prose .citation a[href^="#"]');
    const note = call && document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!call || !note) return;
    event.preventDefault();
    void import('./note-preview.ts').then(({ previewNote }) => {
      previewNote(note, call);
    });
  });
}
