const name = 'octavo-slash-key';

/** Whether a single `/` opens the search: readers whose software types for them can turn it off (WCAG 2.1.4). */
export function slashKeyIsOn(): boolean {
  return stored(() => localStorage.getItem(name)) !== 'off';
}

export function setSlashKey(on: boolean): void {
  stored(() => {
    localStorage.setItem(name, on ? 'on' : 'off');
  });
}

/** Browsers that keep nothing refuse even to be asked: then the key is on. */
function stored<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
