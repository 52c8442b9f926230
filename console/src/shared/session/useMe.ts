import { useQuery } from '@tanstack/react-query';
import { me, type Me } from './session';

/** Whoever is signed in; undefined only while the shell still asks. */
export function useMe(): Me | undefined {
  return useQuery(me).data;
}
