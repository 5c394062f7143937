/** What XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The same, but for halves of pairs that stand alone. */
// eslint-disable-next-line no-control-regex
const mayBeForbidden = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/;

/** Text for XML 1.0: signs with a meaning are escaped, and signs that XML forbids are left out. */
export function escapeXml(text: string): string {
  // Nearly no text has any, and to look for them is several times as quick as to replace them.
  const allowed = text.isWellFormed() && !mayBeForbidden.test(text) ? text : text.replace(forbidden, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `<name attribute="…">text</name>`; nothing where the text is absent. */
export function element(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  return text === undefined ? '' : `<${name}${written(attributes)}>${escapeXml(text)}</${name}>`;
}

/** `<name attribute="…"/>`. */
export function empty(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  return `<${name}${written(attributes)}/>`;
}

/** A whole document, one element a line. */
export function xmlDocument(lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', ...lines.filter((line) => line !== ''), ''].join('\n');
}

function written(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
    .join('');
}
