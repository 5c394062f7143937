/** `make`, which must be pure, asked once for each thing: the answers are kept for as long as the function is. */
export function remembered<From, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, { readonly answer: To }>();
  return (from) => {
    const known = made.get(from) ?? { answer: make(from) };
    made.set(from, known);
    return known.answer;
  };
}
