import type { Role } from './rights';

/** What each role may do in general, as the services have it; see docs/api.md. */
export const READ: Role[] = [
  'DISTRICT_OFFICIAL',
  'COMMUNITY_SECRETARY',
  'COMMUNITY_WORKER',
  'GRID_WORKER',
  'MEDIATOR',
  'UNIT_HANDLER',
];
export const FILE: Role[] = READ.filter((role) => role !== 'UNIT_HANDLER');
export const STEER: Role[] = ['DISTRICT_OFFICIAL', 'COMMUNITY_SECRETARY', 'COMMUNITY_WORKER'];
export const RESOLVE: Role[] = [...STEER, 'UNIT_HANDLER'];

export const HANDLE: Role[] = ['UNIT_HANDLER'];

/** Whoever lives here brings matters of their own. */
export const LIVE: Role[] = ['RESIDENT'];

export const KEEP_RESIDENTS: Role[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_WORKER', 'GRID_WORKER'];
export const READ_RESIDENTS: Role[] = ['DISTRICT_OFFICIAL', ...KEEP_RESIDENTS];

export const ORGANISE: Role[] = ['DISTRICT_OFFICIAL', 'COMMUNITY_SECRETARY', 'COMMUNITY_WORKER'];
