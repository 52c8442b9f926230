import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Paths, Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';
import { dayEnd, dayStart } from '#shared/i18n/times';
import type { Question } from './question';

export type Hit = Schemas['SearchPageItem'];

type Query = NonNullable<Paths['/api/v1/search']['get']['parameters']['query']>;

/** Without words the newest is listed; what always is there would drown it. */
const NEWS = ['case', 'activity'];

export const found = ({ q, chosen, from, to, sort }: Question) =>
  infiniteQueryOptions({
    queryKey: ['search', q, chosen, from, to, sort],
    queryFn: ({ pageParam: cursor }) => {
      const query: Query = {
        q,
        ...(q === '' && { type: NEWS }),
        ...chosen,
        ...(from && { from: dayStart(from) }),
        ...(to && { to: dayEnd(to) }),
        ...(sort && { sort }),
        ...(cursor && { cursor }),
      };
      return answer(api.GET('/api/v1/search', { params: { query } }));
    },
    ...pages,
    placeholderData: keepPreviousData,
    // Something else is shown at once, and whoever reads may ask again.
    retry: false,
  });

export const suggestions = (q: string) =>
  queryOptions({
    queryKey: ['suggestions', q],
    queryFn: () => answer(api.GET('/api/v1/search/suggest', { params: { query: { q } } })),
    staleTime: 60_000,
    retry: false,
  });

const LOOK_EVERY_MILLIS = 60_000;

/** The reader's saved searches; what is new is counted by the service each minute. */
export const savedSearches = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: () => answer(api.GET('/api/v1/search/saved', { params: { query: { limit: 20 } } })),
  refetchInterval: LOOK_EVERY_MILLIS,
  refetchIntervalInBackground: false,
  retry: false,
});

/** From now on only what comes later is new. */
export const seeSaved = (id: string) =>
  answer(api.POST('/api/v1/search/saved/{id}/seen', { params: { path: { id } } }));

export const history = queryOptions({
  queryKey: ['search-history'],
  queryFn: () => answer(api.GET('/api/v1/search/history', { params: { query: { limit: 20 } } })),
  staleTime: 0,
  retry: false,
});
