/** The colour of a series by its place, as the style sheet defines it for light and dark. */
export function seriesColour(index: number): string {
  return `var(--chart-${index + 1})`;
}

/** The strokes of a line of a series, so that colour is not the only difference; empty for the first, which is whole. */
export function seriesDash(index: number): string {
  return ['', '7 4', '2 3', '10 3 2 3', '14 5', '4 2 1 2'][index] ?? '';
}
