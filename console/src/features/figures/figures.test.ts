import { expect, test } from 'vitest';
import { bySender, cut, daysOf, listAsked, listOfDay, listPage, within, type Returned } from './figures';

const LIST = '/api/v1/figures/cases?division=510107&measure=RESPONSE&from=2026-11-01&to=2026-11-30&detail=IN_TIME,LATE&category=a%2Fb';

test('the list behind a figure is asked for as the figure says', () => {
  const page = listPage(LIST);
  expect(page).toMatch(/^\/figures\/cases\?/);
  expect(listAsked(new URLSearchParams(page.split('?')[1]))).toEqual({
    division: '510107',
    measure: 'RESPONSE',
    from: '2026-11-01',
    to: '2026-11-30',
    detail: ['IN_TIME', 'LATE'],
    category: 'a/b',
  });
});

test('what is late, and what counted on a day, opens a list of its own', () => {
  expect(listPage('/api/v1/cases/overdue?division=510107')).toBe('/cases/overdue?division=510107');
  expect(listPage(listOfDay('510107', 'FILED', '2026-11-29'))).toBe(
    '/figures/cases?division=510107&measure=FILED&from=2026-11-29&to=2026-11-29',
  );
});

test('an address that says nothing asks for this month at home', () => {
  expect(within(new URLSearchParams(), '510107')).toMatchObject({
    division: '510107',
    from: expect.stringMatching(/-01$/),
  });
  expect(within(new URLSearchParams('from=2026-01-01'), '510107')).toMatchObject({ from: '2026-01-01' });
  expect(cut(new URLSearchParams('by=UNIT'))).toBe('UNIT');
  expect(cut(new URLSearchParams('by=ACCOUNT'))).toBe('DIVISION');
});

test('a month has its own last day', () => {
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOf('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('what came back is told by who had sent it, reason by reason', () => {
  const returned = (division: string | null, reason: Returned['reason'], count: number): Returned => ({
    division,
    place: division && '武侯区',
    reason,
    count,
  });
  expect(bySender([returned('510107', 'WRONG_UNIT', 3), returned('510107', 'DUPLICATE', 1), returned(null, 'INCOMPLETE', 2)])).toEqual([
    { division: '510107', place: '武侯区', counts: [3, 0, 0, 0, 1], total: 4 },
    { division: '', place: null, counts: [0, 0, 0, 2, 0], total: 2 },
  ]);
});
