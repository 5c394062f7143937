import CSL from 'citeproc';

/**
 * Registers with citeproc an output format of semantic HTML: its own writes `style` attributes, which a strict content
 * security policy refuses, leaves quotation marks in addresses as they are, and links any scheme.
 */
export const outputFormat = 'octavo';

CSL.Output.Formats[outputFormat] = {
  ...CSL.Output.Formats.html,
  text_escape: escapeText,
  '@font-style/normal': '<span class="font-style-normal">%%STRING%%</span>',
  '@font-variant/small-caps': '<span class="small-caps">%%STRING%%</span>',
  '@font-variant/normal': '<span class="font-variant-normal">%%STRING%%</span>',
  '@font-weight/normal': '<span class="font-weight-normal">%%STRING%%</span>',
  '@text-decoration/none': '<span class="text-decoration-none">%%STRING%%</span>',
  '@text-decoration/underline': '<span class="text-decoration-underline">%%STRING%%</span>',
  '@vertical-align/baseline': '<span class="vertical-align-baseline">%%STRING%%</span>',
  '@cite/entry': wrapCite,
  '@bibliography/entry': (_: unknown, text: string) => text,
  '@display/block': (_: unknown, text: string) => `<span class="reference-block">${text}</span>`,
  '@display/left-margin': (_: unknown, text: string) => `<span class="reference-number">${text}</span> `,
  '@display/right-inline': (_: unknown, text: string) => text,
  '@display/indent': (_: unknown, text: string) => `<span class="reference-indent">${text}</span>`,
  '@URL/true': (_: unknown, text: string) => link(text, text),
  '@DOI/true': (_: unknown, text: string) => link(/^https?:/i.test(text) ? text : `https://doi.org/${text}`, text),
};

/** citeproc's own knows no source of what is a number alone, in whose blob the source has another name. */
function wrapCite(this: { item_id?: string; id?: string }, { sys }: InstanceType<typeof CSL.Engine>, text: string) {
  return sys.wrapCitationEntry?.(text, this.item_id ?? this.id) ?? text;
}

/** Text → HTML, as citeproc asks for it: two spaces keep their width. */
export function escapeText(text: string | undefined): string {
  if (text === undefined || !/[&<>]|\s\s/.test(text)) return text ?? '';
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s\s/g, '\u00A0 ');
}

/** Both arguments come escaped, but for quotation marks. */
function link(href: string, text: string): string {
  return /^https?:\/\//i.test(href) ? `<a href="${href.replaceAll('"', '&quot;')}">${text}</a>` : text;
}
