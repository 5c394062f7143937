import { DrawingStore } from '../drawings/drawing-store.ts';
import { bodyReader } from '../publication/body-reader.ts';
import type { View } from '../views/view.ts';
import { PageStore } from './page-store.ts';
import { Printer } from './printer.ts';

/** A page that is to be printed. */
export interface PrintJob {
  /** The route's parameter. */
  readonly at: string | undefined;
  /** Under what the page is kept. */
  readonly key: string;
  /** The view, as JSON. */
  readonly view: string;
}

/** Several pages for one thread. */
export interface PrintTask {
  readonly jobs: readonly PrintJob[];
  /** Folder of the compiled templates. */
  readonly press: string;
  readonly cacheFolder: string;
}

/** Each thread loads the templates once. */
const printers = new Map<string, Promise<Printer>>();

/** Templates are given one page at a time, and a thread may hold several tasks. */
let before: Promise<void> = Promise.resolve();

/** Prints pages and puts them into the store, in whichever thread it is called. */
export default function printTask(task: PrintTask): Promise<void> {
  const printed = before.then(() => print(task));
  before = printed.catch(() => undefined);
  return printed;
}

async function print({ jobs, press, cacheFolder }: PrintTask): Promise<void> {
  const printer = await (printers.get(press) ?? loadPrinter(press, cacheFolder));
  const store = new PageStore(cacheFolder);
  for (const { at, key, view } of jobs) {
    store.keep(key, await printer.print(at, JSON.parse(view) as View), view);
  }
}

function loadPrinter(press: string, cacheFolder: string): Promise<Printer> {
  const drawings = new DrawingStore(cacheFolder);
  const loading = Printer.load(press, {
    bodyHtml: bodyReader(cacheFolder),
    drawingHtml: (digest) => drawings.html(digest),
  });
  printers.set(press, loading);
  return loading;
}
