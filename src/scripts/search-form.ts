import { searchText } from '../language/search-text.ts';
import { foundItem } from './found-item.ts';
import { loadPagefind, type FacetCounts, type Found, type Pagefind } from './pagefind.ts';
import { setSlashKey, slashKeyIsOn } from './slash-key.ts';

/** Whether what fits best is first, or what is newest. */
type Order = 'fit' | 'date';

/** How many works are shown at first, and with each "show more". */
const portion = 10;

/** Milliseconds of rest after which what was typed is looked up. */
const rest = 60;

/** The search of `SearchForm.astro`, awake: looks up what is typed, and counts what each facet would leave. */
export class SearchForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  /** Called with the search as an address would have it, `q=water&year=2025`; empty where nothing is asked. */
  readonly #onSearch: (asked: string) => void;
  /** The index for each order of what is found. */
  readonly #pagefind = new Map<Order, Promise<Pagefind>>();

  constructor(root: HTMLElement, onSearch: (asked: string) => void) {
    this.#root = root;
    this.#form = part(root, 'form');
    this.#status = part(root, 'p', '[role=status]');
    this.#list = part(root, 'ol');
    this.#more = part(root, 'button', '.search-more');
    this.#onSearch = onSearch;
    this.#listen();
  }

  focus(): void {
    part(this.#root, 'input', '[type=search]').select();
    void this.#load();
  }

  /** Puts the fields as an address has them, if it asks for anything, and searches. */
  async ask(asked: URLSearchParams): Promise<void> {
    if (![...asked.values()].some((value) => value !== '')) {
      // Whoever was quicker than the script has typed already.
      if (part(this.#root, 'input', '[type=search]').value !== '') await this.#search();
      return;
    }
    const pagefind = await this.#load();
    if (pagefind) this.#count(await pagefind.filters());
    for (const [name, value] of asked) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    await this.#search();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#form.addEventListener('input', () => void this.#search());
    this.#form.addEventListener('focusin', () => void this.#load());
    const key = part(this.#root, 'input', '[name=key]');
    key.checked = slashKeyIsOn();
    key.addEventListener('change', () => {
      setSlashKey(key.checked);
    });
  }

  /** The index, loaded when it is first needed; `undefined`, with a word to the reader, where it cannot be had. */
  async #load(order: Order = 'fit'): Promise<Pagefind | undefined> {
    try {
      const known = this.#pagefind.get(order);
      if (known) return await known;
      const loading = loadPagefind((this.#root.dataset.index ?? '').split(' '), order === 'date');
      this.#pagefind.set(order, loading);
      const pagefind = await loading;
      this.#count(await pagefind.filters());
      return pagefind;
    } catch (error) {
      // The reader is told and has the lists; the cause is for whoever looks into it.
      console.error(error);
      this.#pagefind.delete(order);
      this.#status.textContent = this.#status.dataset.failed ?? '';
      return undefined;
    }
  }

  async #search(): Promise<void> {
    const data = new FormData(this.#form);
    const asked = [...data].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    );
    const { q = '', order, ...filters } = Object.fromEntries(asked) as Partial<Record<string, string>>;
    const pagefind = await this.#load(order === 'date' ? 'date' : 'fit');
    if (!pagefind) return;
    this.#onSearch(new URLSearchParams(asked).toString());
    if (q.trim() === '' && Object.keys(filters).length === 0) {
      this.#show({ results: [], filters: await pagefind.filters() }, true);
      return;
    }
    const words = q.trim() === '' ? null : searchText(q, document.documentElement.lang);
    const sort = order === 'date' ? { sort: { date: 'desc' as const } } : {};
    const found = await pagefind.debouncedSearch(words, { filters: filters as Record<string, string>, ...sort }, rest);
    if (found) this.#show(found, false);
  }

  #show({ results, filters }: Found, isIdle: boolean): void {
    const { found = '', none = '' } = this.#status.dataset;
    this.#list.replaceChildren();
    this.#status.textContent = isIdle ? '' : results.length === 0 ? none : found.replace('{n}', String(results.length));
    this.#count(filters);
    let shown = 0;
    const showMore = async (): Promise<void> => {
      const works = await Promise.all(results.slice(shown, shown + portion).map((result) => result.data()));
      // Another search may have emptied the list while these were on their way.
      if (this.#more.onclick !== handler) return;
      shown += works.length;
      const template = part(this.#root, 'template');
      const items = works.map((work) => foundItem(work, template));
      this.#list.append(...items);
      this.#more.hidden = shown >= results.length;
      if (shown > portion) items[0]?.querySelector('a')?.focus();
    };
    const handler = (): void => void showMore();
    this.#more.onclick = handler;
    this.#more.hidden = true;
    handler();
  }

  /** Offers of each facet what the works at hand have, with their number; what is chosen stays. */
  #count(counts: FacetCounts): void {
    for (const select of this.#form.querySelectorAll('select')) {
      const values = counts[select.name];
      if (!values) continue;
      const chosen = select.value;
      const known = Object.entries(values).filter(([value, number]) => number > 0 || value === chosen);
      known.sort(([a], [b]) =>
        select.name === 'year' ? b.localeCompare(a) : a.localeCompare(b, document.documentElement.lang),
      );
      const options = known.map(([value, number]) => new Option(`${value} (${number})`, value));
      select.replaceChildren(select.options[0] ?? '', ...options);
      select.value = chosen;
    }
  }
}

/** The element that the form must have: the first of that name that `rest` of a selector fits. */
function part<Name extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  name: Name,
  rest = '',
): HTMLElementTagNameMap[Name] {
  const found = root.querySelector(`${name}${rest}`);
  if (!found) throw new Error(`The search form has no ${name}${rest}.`);
  return found as HTMLElementTagNameMap[Name];
}
