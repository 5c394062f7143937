declare module '@adobe/structured-data-validator' {
  /** Checks what web-auto-extractor finds in a page: documents by format and by type. */
  export default class Validator {
    validate(data: {
      readonly jsonld: Readonly<Record<string, readonly object[]>>;
    }): Promise<readonly { readonly severity: 'ERROR' | 'WARNING'; readonly issueMessage: string }[]>;
  }
}
