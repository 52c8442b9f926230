import { beforeAll, expect, test, vi } from 'vitest';
import { asked, listAsked, listPage } from './figures';

beforeAll(() => vi.stubGlobal('location', { origin: 'http://mulin.test' }));

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

test('an address that says nothing asks for this month at home', () => {
  expect(asked(new URLSearchParams(), '510107')).toMatchObject({
    division: '510107',
    by: 'DIVISION',
    from: expect.stringMatching(/-01$/),
  });
  expect(asked(new URLSearchParams('by=UNIT&from=2026-01-01'), '510107')).toMatchObject({ by: 'UNIT', from: '2026-01-01' });
});
