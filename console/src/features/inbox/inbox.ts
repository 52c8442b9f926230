import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';

const LOOK_EVERY_MILLIS = 30_000;

export type Notice = Schemas['InboxShown'];
type Count = Schemas['InboxCount'];

/** How many are unread; asked for again and again, but not while nobody looks at the page. */
export const unreadCount = queryOptions({
  queryKey: ['notices', 'count'],
  queryFn: () => answer(api.GET('/api/v1/my/notices/count')),
  refetchInterval: LOOK_EVERY_MILLIS,
  refetchIntervalInBackground: false,
});

function keep(queries: QueryClient, count: Count) {
  queries.setQueryData(unreadCount.queryKey, count);
  return queries.invalidateQueries({ queryKey: ['notices', 'list'] });
}

/** Marks one notice as read. */
export function useRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/my/notices/{id}/reading', { params: { path: { id } } })),
    onSuccess: (count) => keep(queries, count),
  });
}

/** Marks all of them as read. */
export function useReadAll() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/my/notices/readings')),
    onSuccess: (count) => keep(queries, count),
  });
}
