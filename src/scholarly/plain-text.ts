import type CSL from 'citeproc';

const quotes = ['open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'] as const;

/**
 * Has an engine pass over text in which there is neither markup nor a quotation mark: it would search each piece for
 * them with expressions that it writes anew each time, and leave it as it is.
 */
export function passPlainText(engine: InstanceType<typeof CSL.Engine>): void {
  const { flipflopper } = engine.fun;
  const usual = flipflopper.processTags.bind(flipflopper);
  const signs = [...new Set(['<', '"', "'", '\u2019', ...quotes.map((term) => engine.getTerm(term).slice(0, 1))])];
  flipflopper.processTags = (blob) => {
    if (signs.some((sign) => blob.blobs.includes(sign))) usual(blob);
  };
}
