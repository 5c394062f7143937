/** Words that want to stand at a place of a drawing, which is their middle; distances in its units. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** For the name of a point: how far the words stand from it. Absent for words that stand on the place itself. */
  readonly away?: number;
}

export interface PlacedLabel extends Label {
  readonly anchor: 'middle' | 'start' | 'end';
}

/**
 * Finds room for labels, the first of them first: each takes the best of its places at which it covers no other and
 * stays on the sheet. One for which there is no room is left out.
 */
export function placeLabels(
  labels: readonly Label[],
  sheet: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const free = candidates(label).find((each) => fits(each, sheet) && !placed.some((other) => overlap(each, other)));
    if (free) placed.push(free);
  }
  return placed;
}

function candidates(label: Label): readonly PlacedLabel[] {
  const { x, y, width, height, away } = label;
  if (away !== undefined)
    return [
      { ...label, x: x + away, anchor: 'start' },
      { ...label, x: x - away, anchor: 'end' },
      { ...label, y: y - height * 0.9, anchor: 'middle' },
      { ...label, y: y + height * 0.9, anchor: 'middle' },
    ];
  const shifts = [0, -0.5, 0.5, -1, 1];
  return shifts.flatMap((down) =>
    [0, -0.2, 0.2].map((right): PlacedLabel => ({
      ...label,
      x: x + right * width,
      y: y + down * height,
      anchor: 'middle',
    })),
  );
}

function left({ x, width, anchor }: PlacedLabel): number {
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
}

function fits(label: PlacedLabel, sheet: { readonly width: number; readonly height: number }): boolean {
  const from = left(label);
  return (
    from >= 0 &&
    from + label.width <= sheet.width &&
    label.y >= label.height / 2 &&
    label.y <= sheet.height - label.height / 2
  );
}

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  return left(a) < left(b) + b.width && left(b) < left(a) + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
