import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useVersioned, type Sending } from '#shared/api/useVersioned';

export type OwnCase = Schemas['OwnCaseView'];

/** What each form about an own matter is given. */
export interface Own {
  it: OwnCase;
  onReload: () => unknown;
}

export const ownCase = (id: string) =>
  queryOptions({
    queryKey: ['own', id],
    queryFn: () => answer(api.GET('/api/v1/my/cases/{id}', { params: { path: { id } } })),
  });

/** The reader's own file; there is none until their account is linked to it. */
export const ownFile = queryOptions({
  queryKey: ['own', 'file'],
  queryFn: () => answer(api.GET('/api/v1/my/file')),
});

/** Says something about an own matter, from the version that the reader sees. */
export function useSay<Body>(it: OwnCase, done: string, send: Sending<OwnCase, Body>) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useVersioned(it, send, (now) => {
    message.success(done);
    queries.setQueryData(ownCase(it.id).queryKey, now);
    return queries.invalidateQueries({ queryKey: ['own', 'list'] });
  });
}
