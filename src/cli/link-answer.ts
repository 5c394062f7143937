/** What an address elsewhere answers: it is there, it has moved for good, it is gone, or that could not be told. */
export type LinkAnswer =
  | { readonly state: 'there' }
  | { readonly state: 'moved'; readonly to: string }
  | { readonly state: 'gone' | 'unclear'; readonly reason: string };

const patience = 20_000;

/** Asks an address, as a browser would. A server that refuses (403, 429) or fails (5xx) leaves the answer unclear. */
export async function askLink(url: string): Promise<LinkAnswer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; Octavo link check)', accept: 'text/html,*/*' },
    });
    await response.body?.cancel();
    return answerOf(response, url);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return { state: 'unclear', reason: 'no answer in 20 s' };
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined)?.code : undefined;
    if (cause === 'ENOTFOUND') return { state: 'gone', reason: 'there is no such host' };
    return { state: 'unclear', reason: cause ?? String(error) };
  }
}

function answerOf({ status, ok, headers }: Response, url: string): LinkAnswer {
  const location = headers.get('location');
  if ((status === 301 || status === 308) && location !== null && URL.canParse(location, url)) {
    return { state: 'moved', to: new URL(location, url).href };
  }
  if (ok || (status >= 300 && status < 400)) return { state: 'there' };
  return { state: status === 404 || status === 410 ? 'gone' : 'unclear', reason: `status ${status}` };
}

/** Asks every address: several hosts at a time, one host one address after another. The answers come in the order given. */
export async function askLinks(urls: readonly string[], onAnswer?: () => void): Promise<readonly LinkAnswer[]> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const url of host) {
        answers.set(url, await askLink(url));
        onAnswer?.();
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return urls.map((url) => answers.get(url) ?? { state: 'unclear', reason: 'it was not asked' });
}
