import type { GeoContext } from 'd3-geo';

/** Units of the drawing within which two points look like one. */
const near = 1.2;

/** Steps a unit is divided into. */
const steps = 2;

/**
 * Collects an outline as the `d` of a path whose units are half those of the drawing. Points that are too near to be
 * seen apart are left out and the others are told by their distance from the one before: a quarter of the bytes.
 */
export class OutlinePath implements GeoContext {
  /** What makes its units those of the drawing. */
  static readonly scale = 1 / steps;

  #text = '';
  #ring: [number, number][] = [];

  beginPath(): void {
    this.#ring = [];
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#ring.at(-1) ?? [x, y];
    if (Math.hypot(x - lastX, y - lastY) >= near) this.#ring.push([x, y]);
  }

  closePath(): void {
    if (this.#ring.length < 3) return;
    let at: readonly [number, number] = [0, 0];
    for (const [index, [x, y]] of this.#ring.entries()) {
      const to = [Math.round(x * steps), Math.round(y * steps)] as const;
      const pair = [to[0] - at[0], to[1] - at[1]]
        .map((number) => (number < 0 ? String(number) : ` ${number}`))
        .join('');
      this.#text += index === 0 ? `M${to[0]} ${to[1]}l` : pair;
      at = to;
    }
    this.#text += 'z';
  }

  /** Outlines have no points drawn as circles. */
  arc(): void {
    throw new Error('An outline has no arcs.');
  }

  toString(): string {
    return this.#text;
  }
}
