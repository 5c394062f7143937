/** What stops the set-up, in words for the person who ran it: what is missing, and what to do. */
export class InstallError extends Error {}
