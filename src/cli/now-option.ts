import { InvalidArgumentError, Option } from 'commander';

/** `--now <instant>`: builds as at another time. Its value is checked; without it the clock is asked, once. */
export function nowOption(): Option {
  return new Option('--now <instant>', 'build as at this time, such as 2026-12-01T06:00:00+05:00').argParser((text) => {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\S*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) {
      return text;
    }
    throw new InvalidArgumentError('Write an instant with its offset, such as 2026-12-01T06:00:00+05:00.');
  });
}
