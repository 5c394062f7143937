/** Ways back to the text, which have no use where the reader still is. */
const waysBack = '[data-footnote-backref], .reference-back';

let preview: HTMLElement | undefined;

/** Shows a note beside its call. The focus goes into it, so that it is read aloud, and back to the call when it closes. */
export function previewNote(note: HTMLElement, call: HTMLElement): void {
  preview ??= makePreview();
  preview.hidePopover();
  preview.ariaLabel = call.textContent.trim();
  preview.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  preview.replaceChildren(...contentOf(note));
  preview.showPopover();
  place(preview, call);
  preview.focus();
  preview.addEventListener(
    'toggle',
    (event) => {
      // Whoever has gone on to another place on purpose stays there.
      if (event.newState === 'closed' && isLost(document.activeElement)) call.focus();
    },
    { once: true },
  );
}

function makePreview(): HTMLElement {
  const made = document.createElement('div');
  made.popover = 'auto';
  made.className = 'note-preview';
  made.role = 'note';
  made.tabIndex = -1;
  // Within the main landmark, where readers who go from one to the next expect the text.
  (document.querySelector('main') ?? document.body).append(made);
  return made;
}

/** A copy of the note without what must stand in a page once or leads back. */
function contentOf(note: HTMLElement): readonly ChildNode[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll(waysBack)) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

/** Below the call, or above it where there is more room; the style sheet lays it along the foot of a narrow screen. */
function place(popover: HTMLElement, call: HTMLElement): void {
  const { left, top, bottom } = call.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const gap = 8;
  const below = bottom + gap + height <= clientHeight || top < height + gap;
  popover.style.setProperty('--left', `${Math.max(gap, Math.min(left - width / 2, clientWidth - width - gap))}px`);
  popover.style.setProperty('--top', `${below ? bottom + gap : top - gap - height}px`);
}

function isLost(element: Element | null): boolean {
  return element === null || element === document.body || (preview?.contains(element) ?? false);
}
