import type { CslName } from '../schema/csl-item.ts';
import type { NameParts } from '../schema/person-name.ts';

/** A person's name as CSL has it. A hyphenated article (`al-`) stays with the name it belongs to. */
export function toCslName({ family, given, particle, suffix }: NameParts): CslName {
  return {
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** The family name with its particle: `van der Berg`, `al-Khwarizmi`. */
export function wholeFamily(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? '';
  const joint = particle === '' || /[-’']$/.test(particle) ? '' : ' ';
  return `${particle}${joint}${name.family ?? ''}`;
}

/** The name as it reads in running text. */
export function readName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const core = [name.given, wholeFamily(name)].filter(Boolean).join(' ');
  return name.suffix === undefined ? core : `${core}${/^[IVX]+$/.test(name.suffix) ? ' ' : ', '}${name.suffix}`;
}
