import { plainlyClicked } from './plain-click.ts';

/**
 * Opens footnotes and cited sources where they are called, in browsers that know popovers; leads to those that stand
 * beside the text. Elsewhere, and wherever a reader asks for a new tab, the call stays what it is: a link to the note.
 */
export function offerNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    const call = plainlyClicked(event, '.prose a[data-footnote-ref], .prose .citation a[href^="#"]');
    const note = call && document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!call || !note) return;
    event.preventDefault();
    if (standsBeside(note)) goTo(note);
    else
      void import('./note-preview.ts').then(({ previewNote }) => {
        previewNote(note, call);
      });
  });
}

function standsBeside(note: HTMLElement): boolean {
  return getComputedStyle(note).position === 'absolute';
}

/** By focus and not by address: the page must not move under a reader who sees both. */
function goTo(note: HTMLElement): void {
  note.tabIndex = -1;
  note.focus();
}
