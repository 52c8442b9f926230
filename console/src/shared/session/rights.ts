import type { Me } from './session';

export type Role = Me['grants'][number]['role'];

/** A place is the path of names from the tenant's root down, so what lies below starts with it. */
function covers(above: string, place: string): boolean {
  return place === above || place.startsWith(`${above} / `);
}

/** A community's code has twelve digits, and what lies above it fewer. */
const COMMUNITY_DIGITS = 12;

/** Whether a grant reaches more than one community. */
export function reachesAcross(me: Me | undefined, roles: readonly Role[]): boolean {
  return (me?.grants ?? []).some(({ role, division }) => roles.includes(role) && division.length < COMMUNITY_DIGITS);
}

/**
 * What to offer, not what to allow: the services decide. Without a place: anywhere. A unit's handler may do what is
 * that unit's.
 */
export function may(me: Me | undefined, roles: readonly Role[], place?: string | null, unit?: string | null): boolean {
  return (me?.grants ?? []).some(
    (grant) =>
      roles.includes(grant.role) &&
      (place == null || covers(grant.place, place)) &&
      (grant.role !== 'UNIT_HANDLER' || unit === undefined || grant.unit === unit),
  );
}
