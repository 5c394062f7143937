/** Fetches the style sheet of the pages that an article leads to, which has its own styles within. */
export function fetchNextSheet(): void {
  const link = linkTo('prefetch');
  if (link) link.as = 'style';
}

/** Puts the sheet in force, for what an article shows only when it is asked for. Elsewhere it is in force already. */
export async function applyNextSheet(): Promise<void> {
  const link = linkTo('stylesheet');
  if (!link) return;
  await new Promise((settle, fail) => {
    link.onload = settle;
    link.onerror = fail;
  });
}

function linkTo(rel: string): HTMLLinkElement | undefined {
  const { sheet } = document.body.dataset;
  if (sheet === undefined) return undefined;
  const link = document.createElement('link');
  link.rel = rel;
  link.href = sheet;
  document.head.append(link);
  return link;
}
