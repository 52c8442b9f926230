import { expect, test } from 'vitest';
import { decoded, rowsOf } from './csv';

test('quoted fields keep commas, lines and quotes', () => {
  expect(rowsOf('id,body\r\n1,"路灯,""又""\r\n不亮"\r\n\r\n2,\r\n')).toEqual([
    ['id', 'body'],
    ['1', '路灯,"又"\r\n不亮'],
    ['2', ''],
  ]);
  expect(rowsOf('id\n1')).toEqual([['id'], ['1']]);
  expect(rowsOf('id,body\n1,')).toEqual([
    ['id', 'body'],
    ['1', ''],
  ]);
  expect(rowsOf('')).toEqual([]);
});

test('a torn file is none', () => {
  expect(rowsOf('id,body\n1,"路灯')).toBeNull();
  expect(rowsOf('id,body\n1,路"灯"\n')).toBeNull();
});

test('a file is read in UTF-8, or as office programs here write it', () => {
  expect(decoded(new TextEncoder().encode('\uFEFF路灯').buffer as ArrayBuffer)).toBe('路灯');
  expect(decoded(new Uint8Array([0xc2, 0xb7, 0xb5, 0xc6]).buffer)).toBe('路灯');
});
