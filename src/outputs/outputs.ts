import { images } from './images.ts';
import type { Output } from './output.ts';

/** Every output, in the order in which they are written. */
export const outputs: readonly Output[] = [images];
