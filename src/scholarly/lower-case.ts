import CSL from 'citeproc';

/** The languages in which small letters are made in a way of their own. */
const special = /^(?:az|lt|tr)\b/i;

const { toLocaleLowerCase: inLanguage } = CSL;

// citeproc asks for the language's small letters thousands of times an article, to compare and to capitalise; it is
// slow to ask, and the answer is the plain one but in these languages. Where no language is known, citeproc would take
// that of the machine.
CSL.toLocaleLowerCase = function (text) {
  return special.test(this.tmp.lang_array?.[0] ?? '') ? inLanguage.call(this, text) : text.toLowerCase();
};
