/** Why one article stands in the list of another: data alone, worded by the dictionary of the reader's language. */
export type Reason =
  /** The editors chose it. */
  | { readonly type: 'pick' }
  /** It is part number `part` (from 1, oldest first) of the series `topic`, to which both belong. */
  | { readonly type: 'series'; readonly topic: string; readonly part: number }
  /** The article at hand links to it. */
  | { readonly type: 'link' }
  /** It links to the article at hand, or its editors picked that. */
  | { readonly type: 'linked-by' }
  /** `count` other works of this site link to both. */
  | { readonly type: 'co-cited'; readonly count: number }
  /** Both cite the same `count` sources, or link to the same works of this site. */
  | { readonly type: 'sources'; readonly count: number }
  /** Both are on these topics, the rarest first. */
  | { readonly type: 'topics'; readonly ids: readonly string[] }
  /** Both are by this author. */
  | { readonly type: 'author'; readonly id: string }
  /** Their texts are about the same things. */
  | { readonly type: 'text' };
