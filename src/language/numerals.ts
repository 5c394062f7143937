/** A text with its figures in the digits that a language writes: `fa` has "۲۰۲۵" for "2025". `lang` is a BCP 47 tag. */
export function numerals(text: string, lang: string): string {
  return text.replace(/\d/g, (figure) => digitsOf(lang)[Number(figure)] ?? figure);
}

function digitsOf(lang: string): readonly string[] {
  const known = digits.get(lang);
  if (known) return known;
  const format = new Intl.NumberFormat(lang);
  const made = Array.from({ length: 10 }, (_, figure) => format.format(figure));
  digits.set(lang, made);
  return made;
}

/** Every page asks, and a site has few languages. */
const digits = new Map<string, readonly string[]>();
