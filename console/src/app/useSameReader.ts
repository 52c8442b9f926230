import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { me, type Me } from '#shared/session/session';
import { useMe } from '#shared/session/useMe';

/**
 * Looks whenever somebody comes back to this window: another window may have signed somebody else in, and nothing of
 * the one before may stay on the screen. Says whether it is still the first.
 */
export function useSameReader(): (now: Me) => boolean {
  const queries = useQueryClient();
  const reader = useMe();
  const first = useRef<string>(undefined);
  const isSame = useCallback((now: Me) => {
    first.current ??= now.account;
    return first.current === now.account;
  }, []);
  useEffect(() => {
    if (reader && !isSame(reader)) {
      location.assign('/');
    }
  }, [reader, isSame]);
  useEffect(() => {
    const look = () => void queries.refetchQueries({ queryKey: me.queryKey });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [queries]);
  return isSame;
}
