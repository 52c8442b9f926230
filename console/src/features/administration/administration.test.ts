import { expect, test } from 'vitest';
import { ancestors } from './administration';

test('the way to a category names every level above it', () => {
  expect(ancestors('城乡建设/供水排水')).toEqual([
    { name: '城乡建设', path: '城乡建设' },
    { name: '供水排水', path: '城乡建设/供水排水' },
  ]);
});
