import { answer } from './client';
import { useCommand } from './useCommand';

interface Versioned {
  id: string;
  version: number;
}

export interface VersionedParams {
  path: { id: string };
  header: { 'If-Match': string; 'Idempotency-Key': string };
}

export type Sending<Now, Body> = (
  params: VersionedParams,
  body: Body,
) => Promise<{ data?: Now; error?: unknown; response: Response }>;

/** Changes something from the version that the reader sees; a refusal counts until a newer one is on the screen. */
export function useVersioned<Now extends Versioned, Body = void>(
  it: Versioned,
  send: Sending<Now, Body>,
  onDone: (now: Now) => unknown,
) {
  const command = useCommand(
    ({ body, version }: { body: Body; version: number }, key) =>
      answer(send({ path: { id: it.id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } }, body)),
    onDone,
  );
  return {
    submit: (body: Body) => command.mutate({ body, version: it.version }),
    pending: command.isPending,
    done: command.data?.version,
    refusal: command.variables?.version === it.version ? command.error : null,
  };
}
