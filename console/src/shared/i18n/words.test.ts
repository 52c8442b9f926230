import { expect, test } from 'vitest';
import chinese from './zh-CN.json';
import english from './en.json';

function keys(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'object' ? keys(value, `${path}${name}.`) : [path + name],
  );
}

function gaps(node: object): string[] {
  return JSON.stringify(node).match(/{{\w+}}/g)?.sort() ?? [];
}

test('both languages say the same things', () => {
  expect(keys(chinese)).not.toHaveLength(0);
  expect(keys(english)).toEqual(keys(chinese));
});

test('both languages leave the same gaps to fill', () => {
  expect(gaps(english)).toEqual(gaps(chinese));
});
