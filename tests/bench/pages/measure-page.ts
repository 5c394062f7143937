import AxeBuilder from '@axe-core/playwright';
import type { Browser, CDPSession, Page } from '@playwright/test';

export const kinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Image', 'Other'] as const;

type Kind = (typeof kinds)[number];

/** What opening a page costs its reader. */
export interface Cost {
  readonly requests: number;
  /** Bytes as they travel, headers included. */
  readonly bytes: Readonly<Record<Kind, number>>;
  /** When the largest thing in sight was painted, in milliseconds from the click. */
  readonly largestPaint: number;
}

/** The telephone and the line that Lighthouse takes for a middling reader, https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 0.9 * 1024) / 8,
};

/** Opens a page on a slow telephone that has never seen it. */
export async function measureOpening(browser: Browser, url: string): Promise<Cost> {
  const context = await browser.newContext(telephone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const traffic = countTraffic(session);
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    return { ...traffic(), largestPaint: await largestPaint(page) };
  } finally {
    await context.close();
  }
}

/** How many elements of a page axe finds a barrier in, day and night. */
export async function countBarriers(browser: Browser, url: string): Promise<number> {
  let count = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ ...telephone, colorScheme });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    count += violations.reduce((sum, { nodes }) => sum + nodes.length, 0);
    await context.close();
  }
  return count;
}

/** Begins to count; the function it returns tells what has come so far. */
function countTraffic(session: CDPSession): () => Pick<Cost, 'requests' | 'bytes'> {
  const kindOf = new Map<string, Kind>();
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  let requests = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    kindOf.set(requestId, kinds.find((kind) => kind === type) ?? 'Other');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    requests += 1;
    bytes[kindOf.get(requestId) ?? 'Other'] += encodedDataLength;
  });
  return () => ({ requests, bytes });
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((settle) => {
        new PerformanceObserver((list) => {
          settle(list.getEntries().at(-1)?.startTime ?? 0);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}
