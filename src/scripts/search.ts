import { slashKeyIsOn } from './slash-key.ts';

/** Wakes the form of the search page, and opens the search of any other page with `/`. Loads nothing until then. */
export function offerSearch(): void {
  const form = document.querySelector<HTMLElement>('main .search');
  if (form) void wakeForm(form);
  const page = document.querySelector<HTMLLinkElement>('link[rel=search]');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || !slashKeyIsOn() || !page) return;
    event.preventDefault();
    if (form) form.querySelector('input')?.focus();
    else void import('./search-dialog.ts').then(({ openSearch }) => openSearch(page.href));
  });
}

async function wakeForm(root: HTMLElement): Promise<void> {
  const { SearchForm } = await import('./search-form.ts');
  const browse = document.querySelector<HTMLElement>('.search-browse');
  const form = new SearchForm(root, (asked) => {
    history.replaceState(null, '', asked === '' ? location.pathname : `?${asked}`);
    if (browse) browse.hidden = asked !== '';
  });
  await form.ask(new URLSearchParams(location.search));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
