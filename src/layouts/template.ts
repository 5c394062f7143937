import type { PageType, View } from '../views/view.ts';

/** A layout as the route sees it: it prints one kind of view. */
export type Template<V extends View> = (props: { readonly view: V }) => unknown;

/** One layout for each page type. */
export type Templates = { readonly [Type in PageType]: Template<Extract<View, { type: Type }>> };
