import { expect, test } from 'vitest';
import { may, reachesAcross } from './rights';
import type { Me } from './session';

const reader = {
  grants: [
    { role: 'COMMUNITY_SECRETARY', division: '510107009004', place: '成都市 / 武侯区 / 晋阳街道 / 吉福社区居委会' },
    { role: 'UNIT_HANDLER', division: '510107', place: '成都市 / 武侯区', unit: 'housing' },
  ],
} as Me;

test('a grant reaches its division and what is below, and nothing beside it', () => {
  expect(may(reader, ['COMMUNITY_SECRETARY'], '成都市 / 武侯区 / 晋阳街道 / 吉福社区居委会 / 第三网格')).toBe(true);
  expect(may(reader, ['COMMUNITY_SECRETARY'], '成都市 / 武侯区 / 晋阳街道 / 吉福社区居委会二')).toBe(false);
  expect(may(reader, ['COMMUNITY_SECRETARY'], '成都市 / 武侯区')).toBe(false);
});

test("a unit's handler may do what is that unit's", () => {
  expect(may(reader, ['UNIT_HANDLER'], '成都市 / 武侯区 / 晋阳街道', 'housing')).toBe(true);
  expect(may(reader, ['UNIT_HANDLER'], '成都市 / 武侯区 / 晋阳街道', 'police')).toBe(false);
  expect(may(reader, ['UNIT_HANDLER'], '成都市 / 武侯区 / 晋阳街道', null)).toBe(false);
});

test('a grant reaches across communities by its place, whatever its role', () => {
  expect(reachesAcross(reader, ['COMMUNITY_SECRETARY'])).toBe(false);
  expect(reachesAcross(reader, ['UNIT_HANDLER'])).toBe(true);
  expect(reachesAcross(reader, ['DISTRICT_OFFICIAL'])).toBe(false);
});

test('nobody may do anything before it is known who they are', () => {
  expect(may(undefined, ['COMMUNITY_SECRETARY'])).toBe(false);
});
