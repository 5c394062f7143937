/** Shows the button that opens the device's own way of passing a page on, where it has one. */
export function offerSharing(): void {
  const button = document.querySelector('.share button');
  if (!button || !('share' in navigator)) return;
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', () => {
    const title = document.querySelector('h1')?.textContent ?? '';
    const url = document.querySelector('.cite-address .cite-text')?.textContent ?? location.href;
    // It fails when the reader thinks better of it, and then there is nothing to do.
    void navigator.share({ title, url }).catch(() => undefined);
  });
}
