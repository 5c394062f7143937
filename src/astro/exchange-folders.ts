type Exchange = (one: string, other: string) => number;

let exchange: Promise<Exchange | undefined> | undefined;

/**
 * Lets two folders change places in one step that the file system cannot stop half-way; false, with nothing done, where
 * system or file system have no such step. Node has only renaming, which needs three, with no folder after the first.
 */
export async function exchangeFolders(one: string, other: string): Promise<boolean> {
  exchange ??= systemExchange();
  return (await exchange)?.(one, other) === 0;
}

/** `renameat2` of Linux, `renamex_np` of macOS. */
async function systemExchange(): Promise<Exchange | undefined> {
  if (process.platform !== 'linux' && process.platform !== 'darwin') return undefined;
  try {
    const { default: koffi } = await import('koffi');
    // Node itself is linked with the system's library.
    const library = koffi.load(null);
    const swap = 2;
    if (process.platform === 'darwin') {
      const renamexNp = library.func('int renamex_np(const char *, const char *, unsigned int)');
      return (one, other) => renamexNp(one, other, swap) as number;
    }
    const here = -100;
    const renameat2 = library.func('int renameat2(int, const char *, int, const char *, unsigned int)');
    return (one, other) => renameat2(here, one, here, other, swap) as number;
  } catch {
    // No binary of koffi for this machine, or a library of the system that lacks the function.
    return undefined;
  }
}
