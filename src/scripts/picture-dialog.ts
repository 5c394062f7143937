/** Shows a figure's picture as large as the window allows, with its caption and credit; the focus returns to the link. */
export function showPicture(link: HTMLAnchorElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'picture-dialog';
  dialog.setAttribute('closedby', 'any');
  dialog.ariaLabel = link.ariaLabel;
  dialog.append(closeButton(dialog), pictureOf(link), ...captionOf(link));
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  // Some browsers do not focus a link that is clicked, and a dialog gives the focus back to where it was.
  link.focus({ preventScroll: true });
  dialog.showModal();
}

function closeButton(dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button');
  button.textContent = document.body.dataset.close ?? '×';
  button.addEventListener('click', () => {
    dialog.close();
  });
  return button;
}

/** On a narrow screen the picture is as high as the window and can be pushed sideways, so it can be reached by keyboard. */
function pictureOf(link: HTMLAnchorElement): HTMLElement {
  const shown = link.querySelector('img');
  const picture = document.createElement('img');
  picture.src = link.href;
  picture.alt = shown?.alt ?? '';
  // Its room is known before it arrives.
  if (shown) [picture.width, picture.height] = [shown.width, shown.height];
  const frame = document.createElement('div');
  frame.tabIndex = 0;
  frame.append(picture);
  return frame;
}

function captionOf(link: HTMLAnchorElement): readonly Node[] {
  const caption = link.closest('figure')?.querySelector('figcaption');
  if (!caption) return [];
  const copy = document.createElement('div');
  copy.className = 'picture-caption';
  copy.append(...caption.cloneNode(true).childNodes);
  return [copy];
}
