/**
 * Ids of references and citations in a page. The colon keeps them apart from headings and notes, whose ids never have
 * one; signs of a key that an id or an address cannot hold are written as their code.
 */
export function referenceId(key: string): string {
  return `ref:${key.replace(/[^\p{L}\p{N}._-]/gu, (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16)}-`)}`;
}

export function citationId(index: number): string {
  return `cite:${index + 1}`;
}

/** The address of an id within its page. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}
