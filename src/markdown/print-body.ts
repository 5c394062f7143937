/** An image as it is printed. */
export interface PrintedImage {
  readonly src: string;
  readonly srcset?: string;
  /** Better formats, best first, such as `{type: 'image/avif', srcset: '/a.avif 800w'}`. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
  /** How wide the image is shown, for browsers to choose from a `srcset` with widths. */
  readonly sizes?: string;
  /** Pixels of `src`, so that the page does not jump when it arrives. */
  readonly width: number;
  readonly height: number;
  /** The address of the largest file, for a figure to lead to. */
  readonly full: string;
}

/** What stands in the slots of a body, by their numbers; `null` or `undefined` for what does not exist. */
export interface BodyFill {
  readonly links: readonly (string | null | undefined)[];
  readonly images: readonly (PrintedImage | null | undefined)[];
  /** HTML. */
  readonly citations?: readonly string[];
  /** HTML. */
  readonly drawings?: readonly string[];
}

/**
 * A slot, or the end of a link. Text and attributes cannot imitate one: `<` is always escaped in the one and `"` in
 * the other.
 */
const slot =
  /<a href="octavo:(link|full)\/(\d+)"|<\/a>|<img src="octavo:image\/(\d+)"((?: [^\s"=>]+(?:="[^"]*")?)*)>|<octavo-cite n="(\d+)"( spaced="yes")?><\/octavo-cite>|<octavo-drawing n="(\d+)"><\/octavo-drawing>/g;

/** Fills the slots of a rendered body, in one pass. A link to nothing becomes `<span class="broken">`. */
export function printBody(html: string, fill: BodyFill): string {
  let broken = false;
  return html.replace(
    slot,
    (typed, kind?: string, link?: string, image?: string, attributes = '', ...others: (string | undefined)[]) => {
      const [cite, spaced, drawing] = others;
      if (drawing !== undefined) return fill.drawings?.[Number(drawing)] ?? '';
      if (cite !== undefined) return `${spaced === undefined ? '' : ' '}${fill.citations?.[Number(cite)] ?? ''}`;
      if (image !== undefined) return printImage(fill.images[Number(image)], attributes as string);
      if (link === undefined) {
        const end = broken ? '</span>' : typed;
        broken = false;
        return end;
      }
      const href = kind === 'full' ? fill.images[Number(link)]?.full : (fill.links[Number(link)] ?? undefined);
      broken = href === undefined;
      if (href === undefined) return kind === 'full' ? '<span' : '<span class="broken"';
      return `<a href="${escaped(href)}"`;
    },
  );
}

/** The first image of a body is lazy too: it may stand far below the header, and only the layout could tell. */
function printImage(image: PrintedImage | null | undefined, attributes: string): string {
  if (!image) return `<span class="broken">${/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''}</span>`;
  const { src, srcset, sources = [], sizes, width, height } = image;
  const sizing = optional('sizes', sizes);
  const size = `width="${width}" height="${height}" loading="lazy" decoding="async"`;
  const printed = `<img src="${escaped(src)}"${optional('srcset', srcset)}${sizing}${attributes} ${size}>`;
  if (sources.length === 0) return printed;
  const better = sources.map((source) => `<source type="${source.type}"${optional('srcset', source.srcset)}${sizing}>`);
  return `<picture>${better.join('')}${printed}</picture>`;
}

function optional(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(value)}"`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
