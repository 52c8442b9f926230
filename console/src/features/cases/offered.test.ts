import { expect, test } from 'vitest';
import type { Me } from '#shared/session/session';
import type { CaseDetail, Share } from './cases';
import { offers, ownShares } from './offered';

const PLACE = '成都市 / 武侯区 / 晋阳街道 / 吉福社区居委会';
const secretary = { account: 'a', grants: [{ role: 'COMMUNITY_SECRETARY', place: PLACE }] } as Me;
const handler = { account: 'b', grants: [{ role: 'UNIT_HANDLER', place: '成都市 / 武侯区', unit: 'housing' }] } as Me;

function matter(status: CaseDetail['status'], more: object = {}): CaseDetail {
  return { status, place: PLACE, unit: null, urgency: 'NORMAL', handovers: [], timeline: [], ...more } as unknown as CaseDetail;
}

test('a danger can be handed over before anybody has accepted it', () => {
  expect(offers(secretary, matter('FILED'))).not.toContain('HandOverCase');
  expect(offers(secretary, matter('FILED', { urgency: 'AT_ONCE' }))).toContain('HandOverCase');
});

test('a joined matter can only be separated', () => {
  expect(offers(secretary, matter('ASSIGNED', { parent: 'p' }))).toEqual(['SeparateCase']);
  expect(offers(handler, matter('ASSIGNED', { parent: 'p', unit: 'housing' }))).toEqual([]);
});

test('nobody calls back about their own work, and nobody is asked twice', () => {
  const after = (...timeline: object[]) => offers(secretary, matter('RESOLVED', { timeline }));
  const resolved = { kind: 'RESOLVED', account: 'b' };
  expect(after(resolved)).toContain('CallBack');
  expect(after({ kind: 'RESOLVED', account: 'a' })).not.toContain('CallBack');
  expect(after(resolved, { kind: 'CALLED_BACK', reason: 'SOLVED' })).not.toContain('CallBack');
  expect(after(resolved, { kind: 'CALLED_BACK', reason: 'UNREACHABLE' })).toContain('CallBack');
  expect(after({ kind: 'RESOLVED', account: 'a' }, { kind: 'REOPENED' }, resolved)).toContain('CallBack');
});

test("a handler acts on the live shares of the handler's own unit, while the matter is at work", () => {
  const live = { unit: 'housing', status: 'SENT' } as Share;
  const handovers = [live, { unit: 'housing', status: 'RETURNED', endedAt: '2026-11-22T02:00:00Z' }, { unit: 'police' }];
  expect(ownShares(handler, matter('ASSIGNED', { handovers }))).toEqual([live]);
  expect(ownShares(handler, matter('RESOLVED', { handovers }))).toEqual([]);
  expect(ownShares(secretary, matter('ASSIGNED', { handovers }))).toEqual([]);
});
