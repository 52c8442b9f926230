import { expect, test } from 'vitest';
import { CommandKey } from './commandKey';

test('the same request again has the same key, another request and the next one have others', () => {
  const key = new CommandKey();
  const first = key.for({ title: '路灯不亮' });
  expect(key.for({ title: '路灯不亮' })).toBe(first);
  const changed = key.for({ title: '路灯又不亮' });
  expect(changed).not.toBe(first);
  key.done();
  expect(key.for({ title: '路灯又不亮' })).not.toBe(changed);
});
