import { expect, test } from 'vitest';
import { dayEnd, dayStart, instant, local } from './times';

test('what is typed is meant in the tenants’ time, wherever the computer is', () => {
  expect(instant('2026-01-31T09:30')).toBe('2026-01-31T01:30:00.000Z');
  expect(local('2026-01-31T01:30:00Z')).toBe('2026-01-31T09:30');
});

test('a day is the tenants’ day, from midnight to midnight', () => {
  expect(dayStart('2026-01-31')).toBe('2026-01-30T16:00:00.000Z');
  expect(dayEnd('2026-01-31')).toBe('2026-01-31T16:00:00.000Z');
  expect(dayEnd('2026-01-31')).toBe(dayStart('2026-02-01'));
});
