import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';

export const units = queryOptions({
  queryKey: ['units'],
  queryFn: () => answer(api.GET('/api/v1/units', { params: { query: { limit: 200 } } })),
  staleTime: 300_000,
});
