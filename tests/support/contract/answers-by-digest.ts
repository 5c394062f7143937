/** Answers that are kept as long as the process lives: of what one build has like another, nothing is examined twice. */
export function answersByDigest<Answer>(): (digest: string, make: () => Answer) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (digest, make) => {
    const found = known.get(digest) ?? { answer: make() };
    known.set(digest, found);
    return found.answer;
  };
}
