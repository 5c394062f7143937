import CSL from 'citeproc';

const options = { sensitivity: 'base', ignorePunctuation: true, numeric: true } as const;
const brackets = /^[[\]'"]*/g;

// citeproc's order of sources, by a collator that is made once: it would have one made for each comparison.
CSL.getSortCompare = function (locale = 'en-US') {
  const collator = new Intl.Collator(locale, options);
  const compare = (a: string, b: string): number =>
    collator.compare(CSL.toLocaleLowerCase.call(this, a), CSL.toLocaleLowerCase.call(this, b));
  // Punctuation says nothing, unless the collation of the language has it otherwise.
  if (compare('[x', 'x') === 0) return compare;
  return (a, b) => compare(a.replace(brackets, ''), b.replace(brackets, ''));
};
