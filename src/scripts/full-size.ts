import { plainlyClicked } from './plain-click.ts';

/** Opens the picture of a figure over the page. Where no script runs, its link leads to the picture itself. */
export function offerFullSize(): void {
  document.addEventListener('click', (event) => {
    const link = plainlyClicked(event, 'a.full-size');
    if (!link) return;
    event.preventDefault();
    void import('./picture-dialog.ts').then(({ showPicture }) => {
      showPicture(link);
    });
  });
}
