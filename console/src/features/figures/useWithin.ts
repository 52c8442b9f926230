import { useSearchParams } from 'react-router';
import type { Role } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { within, type Within } from './figures';

/** Where and when is asked for; it is in the address, so that it can be passed on. */
export function useWithin(roles: readonly Role[]) {
  const [address, ask] = useSearchParams();
  const grants = useMe()?.grants ?? [];
  const home = grants.find(({ role }) => roles.includes(role)) ?? grants[0];
  const question = within(address, home?.division ?? '');
  const change = (part: Partial<Within> & { by?: string }) => ask({ ...Object.fromEntries(address), ...question, ...part });
  return { address, question, change };
}
