import { describe, expect, test } from 'vitest';
import { dueAt, instantOf, isOlderThan, statusOf } from '../../../src/publication/status.ts';
import { dayAt, startOfDay } from '../../../src/publication/time-zone.ts';

const utc = (now: string) => ({ now, timeZone: 'UTC' });
const withdrawn = { date: '2025-04-01', reason: 'The figures were invented.' };

describe('the status of an article', () => {
  test.each([
    ['a draft, whatever its date', { draft: true, date: '2020-01-01' }, 'draft'],
    ['a draft, though withdrawn', { draft: true, date: '2020-01-01', withdrawn }, 'draft'],
    ['dated today', { draft: false, date: '2025-03-18' }, 'published'],
    ['dated tomorrow', { draft: false, date: '2025-03-19' }, 'scheduled'],
    ['due in a minute', { draft: false, date: '2025-03-18T17:01:00+05:00' }, 'scheduled'],
    ['due this minute', { draft: false, date: '2025-03-18T17:00:00+05:00' }, 'published'],
    ['embargoed beyond its date', { draft: false, date: '2025-03-01', embargo: '2025-03-18T12:00:01Z' }, 'scheduled'],
    ['out of its embargo', { draft: false, date: '2025-03-01', embargo: '2025-03-18T12:00:00Z' }, 'published'],
    ['out of its embargo before its date', { draft: false, date: '2025-03-19', embargo: '2025-03-01' }, 'scheduled'],
    ['withdrawn', { draft: false, date: '2025-03-01', withdrawn }, 'withdrawn'],
    ['withdrawn before it was due', { draft: false, date: '2025-03-19', withdrawn }, 'scheduled'],
  ])('%s', (_, fields, expected) => {
    expect(statusOf(fields, utc('2025-03-18T12:00:00Z'))).toBe(expected);
  });

  test('a day begins in the time zone of the site', () => {
    const fields = { draft: false, date: '2025-03-18' };
    expect(statusOf(fields, { now: '2025-03-17T18:00:00Z', timeZone: 'Asia/Bishkek' })).toBe('published');
    expect(statusOf(fields, { now: '2025-03-17T17:59:59Z', timeZone: 'Asia/Bishkek' })).toBe('scheduled');
    expect(statusOf(fields, { now: '2025-03-18T03:59:59Z', timeZone: 'America/New_York' })).toBe('scheduled');
  });

  test('the later of date and embargo is when it is due', () => {
    expect(dueAt({ draft: false, date: '2026-12-01', embargo: '2026-12-01T06:00:00+05:00' }, 'UTC')).toBe(
      '2026-12-01T01:00:00.000Z',
    );
    expect(dueAt({ draft: false, date: '2026-12-02', embargo: '2026-12-01T06:00:00+05:00' }, 'Asia/Tashkent')).toBe(
      '2026-12-01T19:00:00.000Z',
    );
  });

  test('an instant stays as it was written', () => {
    expect(instantOf('2025-03-18T06:00:00+05:00', 'UTC')).toBe('2025-03-18T06:00:00+05:00');
    expect(instantOf('2025-03-18', 'Asia/Bishkek')).toBe('2025-03-17T18:00:00.000Z');
  });
});

describe('the beginning of a day', () => {
  test.each([
    ['UTC', '2025-03-18', '2025-03-18T00:00:00.000Z'],
    ['Asia/Kathmandu', '2025-03-18', '2025-03-17T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2025-03-18', '2025-03-17T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2025-03-18', '2025-03-18T11:00:00.000Z'],
    ['Europe/Berlin', '2025-03-30', '2025-03-29T23:00:00.000Z'],
    ['Europe/Berlin', '2025-03-31', '2025-03-30T22:00:00.000Z'],
    ['Europe/Berlin', '2025-10-26', '2025-10-25T22:00:00.000Z'],
    // Clocks went from 00:00 to 01:00: the day began at one.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // Clocks went from 00:00 back to 23:00: the day began an hour later than it would have.
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    // The islands left this day out.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ])('%s, %s', (timeZone, day, expected) => {
    expect(new Date(startOfDay(day, timeZone)).toISOString()).toBe(expected);
  });

  test('one millisecond before it, it is the day before', () => {
    for (const timeZone of ['UTC', 'Asia/Tehran', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo']) {
      for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
        const text = new Date(day).toISOString().slice(0, 10);
        const start = startOfDay(text, timeZone);
        expect(dayAt(start, timeZone), `${text} in ${timeZone}`).toBe(text);
        expect(dayAt(start - 1, timeZone) < text, `${text} in ${timeZone}`).toBe(true);
      }
    }
  });
});

test('an article is older than so many years from the anniversary on', () => {
  expect(isOlderThan(3, '2022-03-18', utc('2025-03-17T23:59:59Z'))).toBe(false);
  expect(isOlderThan(3, '2022-03-18', utc('2025-03-18T00:00:00Z'))).toBe(true);
  expect(isOlderThan(1, '2024-02-29', utc('2025-02-28T23:00:00Z'))).toBe(false);
  expect(isOlderThan(1, '2024-02-29', utc('2025-03-01T00:00:00Z'))).toBe(true);
});
