// citeproc carries no types; this is the part of it that is used. Its manual: https://citeproc-js.readthedocs.io
declare module 'citeproc' {
  import type { CslItem } from '../schema/csl-item.ts';

  interface System {
    retrieveLocale(lang: string): string | false;
    retrieveItem(id: string): CslItem;
    wrapCitationEntry?(text: string, id: string | undefined): string;
  }

  interface CiteParameters {
    id: string;
    prefix?: string;
    suffix?: string;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
    position?: number;
    'near-note'?: boolean;
    'first-reference-note-number'?: number;
  }

  interface Engine {
    sys: System;
    opt: {
      xclass: 'note' | 'in-text';
      lang: string;
      update_mode: number;
      development_extensions: Record<string, boolean>;
    };
    citation: {
      opt: {
        'near-note-distance': number;
        layout_prefix: string;
        layout_suffix: string;
        collapse?: string;
        cite_group_delimiter?: string;
        'after-collapse-delimiter'?: string;
      };
    };
    tmp: {
      have_collapsed: boolean;
      splice_delimiter: string;
      area: string;
      root: string;
      just_looking: boolean;
      lang_array?: readonly string[];
      disambig_request: Disambiguation | false;
      disambig_settings: Disambiguation;
      disambig_override: boolean;
      suppress_decorations: boolean;
      /** How many people each list of a source names. */
      names_max: { mystack: readonly unknown[] };
      disambiguate_count: number;
      disambiguate_maxMax: number;
      /** Sources whose number or cite an update has changed. */
      taintedItemIDs: Record<string, true>;
    };
    fun: {
      /** Finds markup and quotation marks in the text of a blob, which may then become blobs within it. */
      flipflopper: { processTags(blob: { readonly blobs: string }): void };
    };
    bibliography: { tokens: readonly unknown[] };
    citation_sort: { tokens: unknown[] };
    registry: { registry: Record<string, { disambig: Disambiguation | false; seq: number }>; getSortedIds(): string[] };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteParameters[]): string;
    makeBibliography(
      filter?: object,
    ): [{ entry_ids: string[][]; 'second-field-align': false | 'flush' | 'margin' }, string[]] | false;
    getTerm(term: string, form?: string, plural?: number): string;
  }

  /** How much of the names, and what else, a cite needs to be told from others. */
  interface Disambiguation {
    names: number[];
    givens: number[][];
  }

  const CSL: {
    AmbigConfig: new () => Disambiguation;
    NUMERIC: number;
    /** The shortest cite of a source, with the engine as `this`; those of two sources may be the same. */
    getAmbiguousCite: (
      this: Engine,
      item: { readonly id: string },
      disambiguation?: Disambiguation | null,
      visualForm?: boolean,
      cite?: CiteParameters,
    ) => string;
    /** What a source is sorted by in an area of the style, with the engine as `this`. */
    getSortKeys: (this: Engine, item: { readonly id: string }, area: string) => unknown[];
    Engine: new (system: System, style: string, lang: string, forceLang: boolean) => Engine;
    Output: { Formats: Record<string, Record<string, unknown>> };
    /** Called with the engine as `this`; `tmp.lang_array` holds the languages of the source and the style. */
    toLocaleLowerCase: (this: { tmp: { lang_array?: readonly string[] } }, text: string) => string;
    /** How an engine orders sources, by the texts that they are sorted by; the engine is `this`. */
    getSortCompare: (this: Engine, locale: string | undefined) => (a: string, b: string) => number;
    /** What stands between a cite and the one before it, with the engine as `this`. */
    getSpliceDelimiter: (this: Engine, lastLocator: boolean, lastCollapsed: boolean, position: number) => string;
    POSITION_FIRST: number;
    POSITION_SUBSEQUENT: number;
    POSITION_IBID: number;
    POSITION_IBID_WITH_LOCATOR: number;
  };
  namespace CSL {
    export type { Disambiguation };
  }
  export default CSL;
}
