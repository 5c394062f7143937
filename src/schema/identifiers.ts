/**
 * The identifiers of the scholarly record. Each `parseX` takes what a person may type (bare, with a label, or as a
 * URL) and gives the one normal form, or `undefined` where the text is not such an identifier or its check digits
 * are wrong. Each `xUrl` takes a normal form.
 */

/** `10.1000/xyz123`: a DOI in lower case, without resolver. DOIs ignore the case of ASCII letters (DOI Handbook, 2.4). */
export function parseDoi(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)/i, '');
  const doi = bare === text.trim() ? bare : decodePercents(bare);
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s"]+$/.test(doi) ? lowerAscii(doi) : undefined;
}

export function isDoi(text: string): boolean {
  return parseDoi(text) !== undefined;
}

/** The resolver's URL. Characters that a URL may not hold in its path are escaped; the slashes of the suffix stay. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%3B', ';')}`;
}

/** `0000-0002-1825-0097`, its last character an ISO 7064 MOD 11-2 check digit. */
export function parseOrcid(text: string): string | undefined {
  const match = /^(?:orcid:\s*|https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i.exec(
    text.trim(),
  );
  const orcid = match?.slice(1).join('-').toUpperCase();
  return verified(orcid, (candidate) => orcidCheckDigit(candidate) === candidate.at(-1));
}

export function isOrcid(text: string): boolean {
  return parseOrcid(text) !== undefined;
}

export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** `05gq02987`: a ROR identifier without its URL; the last two digits are an ISO 7064 MOD 97-10 checksum. */
export function parseRor(text: string): string | undefined {
  const match = /^(?:ror:\s*|https?:\/\/(?:www\.)?ror\.org\/)?(0[0-9a-hj-km-np-tv-z]{6}\d{2})\/?$/i.exec(text.trim());
  const ror = match?.[1]?.toLowerCase();
  return verified(ror, (candidate) => rorChecksum(candidate.slice(0, 7)) === candidate.slice(7));
}

export function isRor(text: string): boolean {
  return parseRor(text) !== undefined;
}

export function rorUrl(ror: string): string {
  return `https://ror.org/${ror}`;
}

/** `0317-8471`: an ISSN with its ISO 3297 check digit (MOD 11, weights 8 to 2). */
export function parseIssn(text: string): string | undefined {
  const match = /^(?:issn:?\s*|https?:\/\/portal\.issn\.org\/resource\/issn\/)?(\d{4})-?(\d{3}[\dX])$/i.exec(
    text.trim(),
  );
  const issn = match?.slice(1).join('-').toUpperCase();
  return verified(issn, (candidate) => issnCheckDigit(candidate) === candidate.at(-1));
}

export function issnUrl(issn: string): string {
  return `https://portal.issn.org/resource/ISSN/${issn}`;
}

function verified(candidate: string | undefined, isRight: (candidate: string) => boolean): string | undefined {
  return candidate !== undefined && isRight(candidate) ? candidate : undefined;
}

function orcidCheckDigit(orcid: string): string {
  const digits = orcid.replaceAll('-', '').slice(0, 15);
  const total = Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return checkDigit((12 - (total % 11)) % 11);
}

function issnCheckDigit(issn: string): string {
  const digits = issn.replaceAll('-', '').slice(0, 7);
  const total = Array.from(digits).reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0);
  return checkDigit((11 - (total % 11)) % 11);
}

function checkDigit(value: number): string {
  return value === 10 ? 'X' : String(value);
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** The checksum as ROR computes it: 98 minus the base-32 number times 100, modulo 97. */
function rorChecksum(body: string): string {
  const value = Array.from(body).reduce((sum, letter) => sum * 32 + crockford.indexOf(letter), 0);
  return String(98 - ((value * 100) % 97)).padStart(2, '0');
}

function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone "%" is a legal character of a DOI and no escape.
    return text;
  }
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
