import { InvalidArgumentError, Option } from 'commander';
import type { Share } from '../astro/share.ts';

/** `--shard 2/8`: the second share of eight. */
export function shareOption(): Option {
  return new Option('--shard <n/of>', 'do a share of the work, such as 2/8, for --merge to join').argParser(parseShare);
}

function parseShare(text: string): Share {
  const [number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError('Write 2/8 for the second share of eight.');
  return { number, of };
}
