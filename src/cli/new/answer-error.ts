/** Something that was asked for and is missing or wrong, in one sentence for the person who typed the command. */
export class AnswerError extends Error {}
