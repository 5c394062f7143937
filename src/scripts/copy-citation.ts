/** Has the buttons copy their citations, and takes them away where the browser lets no page write to the clipboard. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.cite-this button')) {
    const text = button.parentElement?.querySelector('.cite-text')?.textContent ?? '';
    button.hidden = !('clipboard' in navigator);
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = button.dataset.copied ?? '';
      });
    });
  }
}
