/** How many answers are kept: far more than one site has pages. */
const mostKept = 5000;

/**
 * Answers that are kept for the builds that follow: of what one has like another, nothing is examined twice. The one that
 * was not asked for longest is forgotten first, or a process of many builds would hold every page of all of them.
 */
export function answersByDigest<Answer>(): (digest: string, make: () => Answer) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (digest, make) => {
    const found = known.get(digest) ?? { answer: make() };
    known.delete(digest);
    known.set(digest, found);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return found.answer;
  };
}
