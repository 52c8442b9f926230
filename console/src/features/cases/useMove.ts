import { App } from 'antd';
import { answer } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { useMoved, type CaseDetail } from './cases';

interface Params {
  path: { id: string };
  header: { 'If-Match': string; 'Idempotency-Key': string };
}

type Answer = Promise<{ data?: CaseDetail; error?: unknown; response: Response }>;

/** Moves a case on from the version that the reader sees; a refusal counts until a newer one is on the screen. */
export function useMove<Body = void>(it: CaseDetail, done: string, send: (params: Params, body: Body) => Answer) {
  const { message } = App.useApp();
  const moved = useMoved();
  const command = useCommand(
    ({ body, version }: { body: Body; version: number }, key) =>
      answer(send({ path: { id: it.id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } }, body)),
    (now) => {
      moved(now);
      message.success(done);
    },
  );
  return {
    submit: (body: Body) => command.mutate({ body, version: it.version }),
    pending: command.isPending,
    done: command.data?.version,
    refusal: command.variables?.version === it.version ? command.error : null,
  };
}
