import { expect, test } from 'vitest';
import { addressOf, askedAgain, keepable, narrowed, questionOf, toggled } from './question';

test('a question is its address', () => {
  const address = 'q=路灯&status=FILED&status=ACCEPTED&month=2026-11&from=2026-11-02&to=2026-11-30&sort=newest';
  const question = questionOf(new URLSearchParams(address));
  expect(question).toEqual({
    q: '路灯',
    chosen: { status: ['FILED', 'ACCEPTED'], month: ['2026-11'] },
    from: '2026-11-02',
    to: '2026-11-30',
    sort: 'newest',
  });
  expect(questionOf(addressOf(question))).toEqual(question);
  expect(questionOf(new URLSearchParams('sort=random&color=red&from=yesterday&to=2026-13-01'))).toEqual({ q: '', chosen: {} });
});

test('a value is chosen once, and taken back', () => {
  const one = toggled({ q: '', chosen: {} }, 'status', 'FILED');
  const two = toggled(one, 'status', 'CLOSED');
  expect(two.chosen).toEqual({ status: ['FILED', 'CLOSED'] });
  expect(toggled(two, 'status', 'FILED').chosen).toEqual({ status: ['CLOSED'] });
  expect(toggled(one, 'status', 'FILED').chosen).toEqual({});
});

test('what a saved search cannot hold is not offered to be saved', () => {
  expect(keepable({ q: '路灯', chosen: { division: ['510107'] } })).toEqual({ q: '路灯', division: ['510107'] });
  expect(keepable({ q: '', chosen: { type: ['case'], status: ['FILED', 'CLOSED'] } })).toEqual({
    q: '',
    status: ['FILED', 'CLOSED'],
  });
  expect(keepable({ q: '', chosen: {} })).toBeUndefined();
  expect(keepable({ q: '路灯', chosen: { type: ['activity'] } })).toBeUndefined();
  expect(keepable({ q: '路灯', chosen: { month: ['2026-11'] } })).toBeUndefined();
  expect(keepable({ q: '路灯', chosen: {}, from: '2026-11-02' })).toBeUndefined();
});

test('a saved search is asked for the newest cases', () => {
  expect(askedAgain({ q: '路灯', division: ['510107'], status: null, kind: [] })).toEqual({
    q: '路灯',
    chosen: { type: ['case'], division: ['510107'] },
    sort: 'newest',
  });
});

test('days narrow what is found, words do not', () => {
  expect(narrowed({ q: '路灯', chosen: {} })).toBe(false);
  expect(narrowed({ q: '', chosen: {}, to: '2026-11-30' })).toBe(true);
  expect(narrowed({ q: '', chosen: { status: ['FILED'] } })).toBe(true);
});
