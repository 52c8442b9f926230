import { expect, test } from 'vitest';
import type { Me } from '#shared/session/session';
import type { CaseDetail, Share } from './cases';
import { mayReveal, offers, ownShares, shareOffers } from './offered';

const PLACE = '成都市 / 武侯区 / 晋阳街道 / 吉福社区居委会';
const secretary = { account: 'a', grants: [{ role: 'COMMUNITY_SECRETARY', place: PLACE }] } as Me;
const official = { account: 'c', grants: [{ role: 'DISTRICT_OFFICIAL', place: '成都市 / 武侯区' }] } as Me;
const handler = { account: 'b', grants: [{ role: 'UNIT_HANDLER', place: '成都市 / 武侯区', unit: 'housing' }] } as Me;

function matter(status: CaseDetail['status'], more: object = {}): CaseDetail {
  return { status, place: PLACE, unit: null, urgency: 'NORMAL', handovers: [], timeline: [], confidential: false, ...more } as unknown as CaseDetail;
}

test('a danger can be handed over before anybody has accepted it', () => {
  expect(offers(secretary, matter('FILED'))).not.toContain('HandOverCase');
  expect(offers(secretary, matter('FILED', { urgency: 'AT_ONCE' }))).toContain('HandOverCase');
});

test('who answers for the place says whether a matter is confidential, wherever it stands', () => {
  const worker = { account: 'd', grants: [{ role: 'COMMUNITY_WORKER', place: PLACE }] } as Me;
  for (const status of ['FILED', 'ASSIGNED', 'CLOSED'] as const) {
    expect(offers(official, matter(status))).toContain('ConfideCase');
    expect(offers(official, matter(status))).not.toContain('DiscloseCase');
    expect(offers(secretary, matter(status, { confidential: true }))).toContain('DiscloseCase');
    expect(offers(secretary, matter(status, { confidential: true }))).not.toContain('ConfideCase');
    expect(offers(worker, matter(status))).not.toContain('ConfideCase');
    expect(offers(handler, matter(status, { unit: 'housing', confidential: true }))).not.toContain('DiscloseCase');
  }
});

test('a joined matter can only be separated, and at its end whoever brought it is heard', () => {
  expect(offers(secretary, matter('ASSIGNED', { parent: 'p' }))).toEqual(['SeparateCase', 'ConfideCase']);
  expect(offers(handler, matter('ASSIGNED', { parent: 'p', unit: 'housing' }))).toEqual([]);
  expect(offers(secretary, matter('RESOLVED', { parent: 'p' }))).toEqual([
    'SeparateCase',
    'CloseCase',
    'CallBack',
    'RateCase',
    'ConfideCase',
  ]);
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

test('work is stopped and taken up again, and supervised from above only', () => {
  const waiting = matter('ASSIGNED', { unit: 'housing', timeline: [{ kind: 'WAITING' }] });
  expect(offers(handler, waiting)).toEqual(['ResumeCase', 'ResolveCase']);
  expect(offers(handler, matter('ASSIGNED', { unit: 'housing' }))).toEqual(['ResolveCase', 'WaitForRequester']);
  const shelved = { unit: 'housing', timeline: [{ kind: 'WAITING' }, { kind: 'SHELVED' }] };
  expect(offers(handler, matter('SHELVED', shelved))).toEqual([]);
  expect(offers(secretary, matter('SHELVED', shelved))).toEqual(['UnshelveCase', 'ConfideCase']);
  expect(offers(secretary, matter('ASSIGNED'))).not.toContain('SuperviseCase');
  expect(offers(official, matter('ASSIGNED'))).toContain('SuperviseCase');
});

test('units meet about one thing at a time', () => {
  expect(offers(secretary, matter('ACCEPTED'))).toContain('ConveneUnits');
  expect(offers(secretary, matter('ACCEPTED', { meeting: { units: [] } }))).not.toContain('ConveneUnits');
});

test('the unit appeals against a rating once, and the district decides', () => {
  const timeline: object[] = [{ kind: 'RESOLVED', account: 'b' }];
  const it = (...more: object[]) => matter('RESOLVED', { unit: 'housing', timeline: [...timeline, ...more] });
  const rated = { kind: 'RATED', account: 'a' };
  const appealed = { kind: 'APPEALED', account: 'b' };
  expect(offers(handler, it())).not.toContain('AppealCase');
  expect(offers(handler, it(rated))).toContain('AppealCase');
  expect(offers(handler, it(rated, appealed))).not.toContain('AppealCase');
  expect(offers(official, it(rated, appealed))).toContain('DecideAppeal');
  expect(offers(secretary, it(rated, appealed))).not.toContain('DecideAppeal');
  expect(offers(official, it(rated, appealed, { kind: 'APPEAL_DECIDED' }))).not.toContain('DecideAppeal');
  expect(offers(official, it(rated, { ...appealed, account: 'c' }))).not.toContain('DecideAppeal');
});

test('whoever asks that a matter does not count does not decide it', () => {
  const asked = { kind: 'EXCLUSION_ASKED', account: 'a' };
  const it = (...timeline: object[]) => matter('CLOSED', { timeline });
  expect(offers(secretary, it())).toContain('AskExclusion');
  expect(offers(secretary, it(asked))).not.toContain('AskExclusion');
  expect(offers(secretary, it(asked))).not.toContain('DecideExclusion');
  expect(offers(official, it(asked))).toContain('DecideExclusion');
  expect(offers(secretary, it(asked, { kind: 'EXCLUSION_REFUSED' }))).toContain('AskExclusion');
  expect(offers(secretary, it(asked, { kind: 'EXCLUDED' }))).not.toContain('AskExclusion');
  expect(offers(secretary, it(asked, { kind: 'EXCLUDED' }, { kind: 'REOPENED' }))).toContain('AskExclusion');
});

test('more time is asked for once, by whoever has signed', () => {
  expect(shareOffers({ status: 'SENT' } as Share)).not.toContain('AskExtension');
  expect(shareOffers({ status: 'SIGNED' } as Share)).toContain('AskExtension');
  expect(shareOffers({ status: 'SIGNED', extensionAsked: '2026-12-01T02:00:00Z' } as Share)).not.toContain('AskExtension');
});

test('who brought it is revealed to those who work on it, a sealed identity to few', () => {
  const requester = { name: '林**', onFile: false };
  const worker = { account: 'd', grants: [{ role: 'COMMUNITY_WORKER', place: PLACE }] } as Me;
  expect(mayReveal(worker, matter('ACCEPTED', { requester }))).toBe(true);
  expect(mayReveal(worker, matter('ACCEPTED'))).toBe(false);
  expect(mayReveal(worker, matter('ACCEPTED', { sealedIdentity: true }))).toBe(false);
  expect(mayReveal(secretary, matter('ACCEPTED', { sealedIdentity: true }))).toBe(true);
});
