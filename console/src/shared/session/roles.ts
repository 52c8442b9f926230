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

/** Who presses from above and decides between a unit and those it worked for. */
export const SUPERVISE: Role[] = ['DISTRICT_OFFICIAL'];
export const REVEAL_SEALED: Role[] = ['COMMUNITY_SECRETARY', 'DISTRICT_OFFICIAL'];

/** Who says whether a matter is confidential. */
export const CONFIDE: Role[] = ['COMMUNITY_SECRETARY', 'DISTRICT_OFFICIAL'];

export const HANDLE: Role[] = ['UNIT_HANDLER'];

/** Whoever lives here brings matters of their own. */
export const LIVE: Role[] = ['RESIDENT'];

export const KEEP_RESIDENTS: Role[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_WORKER', 'GRID_WORKER'];
export const EXPORT_RESIDENTS: Role[] = ['COMMUNITY_SECRETARY'];
export const READ_RESIDENTS: Role[] = ['DISTRICT_OFFICIAL', ...KEEP_RESIDENTS];

export const ORGANISE: Role[] = ['DISTRICT_OFFICIAL', 'COMMUNITY_SECRETARY', 'COMMUNITY_WORKER'];

/** Who brings matters of the past, and reads none by that. */
export const IMPORT_HISTORY: Role[] = ['HISTORY_IMPORTER'];

/** Whoever runs the tenant, says who may do what, or looks after what was done; none of them reads residents' matters. */
export const ADMINISTER: Role[] = ['TENANT_ADMIN'];
export const GRANT: Role[] = ['TENANT_ADMIN', 'SECURITY_ADMIN'];
export const AUDIT: Role[] = ['AUDITOR'];

export const ROLES: Role[] = [...new Set<Role>([...GRANT, ...AUDIT, ...READ, ...LIVE, 'API_CLIENT', 'HISTORY_IMPORTER'])];
