import { expect, test } from 'vitest';
import { everyPage } from './pages';

const read = ({ cursor = '0' }: { cursor?: string }) =>
  Promise.resolve({ items: [Number(cursor)], next: Number(cursor) < 3 ? String(Number(cursor) + 1) : null });

test('a list is read to its end, or until there is enough of it', async () => {
  expect(await everyPage(read)).toEqual([0, 1, 2, 3]);
  expect(await everyPage(read, (items) => items.length >= 2)).toEqual([0, 1]);
});
