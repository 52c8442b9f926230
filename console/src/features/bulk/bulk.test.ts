import { expect, test } from 'vitest';
import { mayCommit, progress, typeOf, type Import } from './bulk';

const job = (more: Partial<Import>) => ({ state: 'CHECKED', rows: 8, checked: 8, applied: 0, existing: 0, failed: 0, goOn: false, ...more }) as Import;

test('progress is of the step that is at work', () => {
  expect(progress(job({ state: 'CHECKING', checked: 2 }))).toBe(25);
  expect(progress(job({ state: 'APPLYING', applied: 3, existing: 1, failed: 2, goOn: true }))).toBe(75);
  expect(progress(job({ state: 'CHECKING', rows: 0, checked: 0 }))).toBe(0);
});

test('bad rows are left out only on purpose', () => {
  expect(mayCommit(job({}))).toBe(true);
  expect(mayCommit(job({ failed: 1 }))).toBe(false);
  expect(mayCommit(job({ failed: 1, goOn: true }))).toBe(true);
  expect(mayCommit(job({ state: 'DONE' }))).toBe(false);
});

test('a file is known by its name', () => {
  expect(typeOf({ name: '居民.XLSX' })).toContain('spreadsheet');
  expect(typeOf({ name: '居民.csv' })).toBe('text/csv');
});
