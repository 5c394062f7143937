/** A colour as `oklch(0.475 0.155 29)` says it: lightness and chroma, and the hue in degrees. */
const oklch = /^oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)$/;

/**
 * How much two colours in `oklch()` differ in brightness, from 1 to 21, as WCAG 2 reckons it:
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Undefined where one is written in another way.
 */
export function contrast(one: string, other: string): number | undefined {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return undefined;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance; the matrices are those of https://www.w3.org/TR/css-color-4/#color-conversion-code. */
function luminance(colour: string): number | undefined {
  const [, lightness, chroma, hue] = oklch.exec(colour) ?? [];
  if (hue === undefined) return undefined;
  const [l, c, angle] = [Number(lightness), Number(chroma), (Number(hue) * Math.PI) / 180];
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short;
  // What no screen can show is shown as the nearest that it can.
  const shown = (light: number): number => Math.min(1, Math.max(0, light));
  return 0.2126 * shown(red) + 0.7152 * shown(green) + 0.0722 * shown(blue);
}
