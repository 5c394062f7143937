// Stands within every page, and loads the page's script at the first sign that somebody reads: until then a page asks
// for nothing that it can be shown without. What the reader pressed first is done when the script has come.

const signs = ['pointerover', 'touchstart', 'keydown', 'scroll', 'focusin'];
const url = document.body.dataset.script ?? '';
let loading: Promise<unknown> | undefined;
let isLoaded = false;

function wake(): Promise<unknown> {
  return (loading ??= import(/* @vite-ignore */ url).then(() => {
    isLoaded = true;
  }));
}

/** Without the script, a link is a link, and a key is the browser's. */
function ignore(): undefined {
  return undefined;
}

for (const sign of signs) {
  addEventListener(sign, () => void wake().catch(ignore), { once: true, passive: true });
}

addEventListener('click', (event) => {
  const { target, button } = event;
  if (isLoaded || !(target instanceof Element) || button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const pressed = target.closest<HTMLElement>('a.full-size, main a[href^="#"], main button');
  if (!pressed) return;
  event.preventDefault();
  void wake().then(
    () => {
      pressed.click();
    },
    () => {
      if (pressed instanceof HTMLAnchorElement) location.href = pressed.href;
    },
  );
});

addEventListener('keydown', (event) => {
  if (isLoaded || event.key !== '/') return;
  void wake().then(() => event.target?.dispatchEvent(new KeyboardEvent('keydown', event)), ignore);
});

// The form of the search page is of no use without it.
if (document.querySelector('main .search')) void wake().catch(ignore);
