import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';

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

interface Params {
  path: { id: string };
  header: { 'If-Match': string; 'Idempotency-Key': string };
}

type Answer = Promise<{ data?: OwnCase; error?: unknown; response: Response }>;

/** Says something about an own matter, from the version that the reader sees. */
export function useSay<Body>(it: OwnCase, done: string, send: (params: Params, body: Body) => Answer) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const command = useCommand(
    ({ body, version }: { body: Body; version: number }, key) =>
      answer(send({ path: { id: it.id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } }, body)),
    (now) => {
      message.success(done);
      queries.setQueryData(ownCase(it.id).queryKey, now);
      return queries.invalidateQueries({ queryKey: ['own', 'list'] });
    },
  );
  return {
    submit: (body: Body) => command.mutate({ body, version: it.version }),
    pending: command.isPending,
    refusal: command.variables?.version === it.version ? command.error : null,
  };
}
