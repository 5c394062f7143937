// The two packages carry no types; this is the part of them that is used.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { forceType: '@biblatex/text'; generateGraph: false }): Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
