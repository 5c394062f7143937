/**
 * A line of the contract (the project's notes on what machines want, by their headings) with an edit of the built site
 * that breaks it, and what is then said of the file.
 */
export type BrokenLine = readonly [line: string, file: string, from: string | RegExp, to: string, breach: RegExp];
