/** Of so many digests the answers are surely kept: far more than one site has pages. */
const kept = 5000;

/**
 * Answers that are kept for the builds that follow: of what one has like another, nothing is examined twice. What was not
 * asked for in a long time is forgotten, or a process of many builds would hold every page of all of them.
 */
export function answersByDigest<Answer>(): (digest: string, make: () => Answer) => Answer {
  type Known = Map<string, { readonly answer: Answer }>;
  let recent: Known = new Map();
  let former: Known = new Map();
  return (digest, make) => {
    const found = recent.get(digest) ?? former.get(digest) ?? { answer: make() };
    if (recent.size >= kept) {
      former = recent;
      recent = new Map();
    }
    recent.set(digest, found);
    return found.answer;
  };
}
