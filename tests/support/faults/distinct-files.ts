import type { Fault } from './fault.ts';

/**
 * Of several faults those in files of their own, the first of each file. Faults that hide what others need (a name
 * that nothing uses is only known where every article can be read) are left out.
 */
export function distinctFiles(faults: readonly Fault[]): readonly Fault[] {
  const taken = new Set<string>();
  return faults.filter(({ file, code }) => {
    if (taken.has(file) || ['author-unused', 'topic-unused', 'tag-near', 'slug-duplicate'].includes(code)) return false;
    taken.add(file);
    return true;
  });
}
