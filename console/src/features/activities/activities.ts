import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';

export type Activity = Schemas['ActivityView'];
export type Signup = Schemas['SignupView'];
export type Plan = Schemas['Plan'];

/** A plan as the service takes it: without what was left empty. */
export function tidy({ signupUntil, ...plan }: Plan): Plan {
  return { ...plan, ...(signupUntil && { signupUntil }) };
}

const MANY = 200;

export const oneActivity = (id: string) =>
  queryOptions({
    queryKey: ['activity', id],
    queryFn: () => answer(api.GET('/api/v1/activities/{id}', { params: { path: { id } } })),
  });

export const signups = (activity: string) =>
  infiniteQueryOptions({
    queryKey: ['activity', activity, 'signups'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: MANY, ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/activities/{id}/signups', { params: { path: { id: activity }, query } }));
    },
    ...pages,
  });

export const attendance = (activity: string) =>
  queryOptions({
    queryKey: ['activity', activity, 'attendance'],
    queryFn: () => answer(api.GET('/api/v1/activities/{id}/attendance', { params: { path: { id: activity } } })),
  });

/** A sign-up by itself has the ticket that lists leave out. */
export const oneSignup = (id: string) =>
  queryOptions({
    queryKey: ['signup', id],
    queryFn: () => answer(api.GET('/api/v1/signups/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });
