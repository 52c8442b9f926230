import { expect, test } from 'vitest';
import { instant, local } from './times';

test('what is typed is meant in the tenants’ time, wherever the computer is', () => {
  expect(instant('2026-01-31T09:30')).toBe('2026-01-31T01:30:00.000Z');
  expect(local('2026-01-31T01:30:00Z')).toBe('2026-01-31T09:30');
});
