import { applyNextSheet } from './next-sheet.ts';
import { SearchForm } from './search-form.ts';

let opening: Promise<readonly [HTMLDialogElement, SearchForm]> | undefined;

/** Opens the search of the page at `url` over this one; goes to that page where it cannot be fetched. */
export async function openSearch(url: string): Promise<void> {
  try {
    const [dialog, form] = await (opening ??= makeDialog(url));
    if (dialog.open) return;
    dialog.showModal();
    form.focus();
  } catch {
    location.href = url;
  }
}

/** The form is that of the search page itself, so no other page carries its words. */
async function makeDialog(url: string): Promise<readonly [HTMLDialogElement, SearchForm]> {
  const [response] = await Promise.all([fetch(url), applyNextSheet()]);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const search = page.querySelector<HTMLElement>('.search');
  if (!search) throw new Error(`The page at ${url} has no search.`);
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.ariaLabel = page.querySelector('h1')?.textContent ?? '';
  dialog.setAttribute('closedby', 'any');
  search.classList.remove('listing');
  dialog.append(document.importNode(search, true));
  document.body.append(dialog);
  const form = new SearchForm(dialog.firstElementChild as HTMLElement, () => undefined);
  return [dialog, form];
}
