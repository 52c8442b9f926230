import { App } from 'antd';
import { useVersioned, type Sending } from '#shared/api/useVersioned';
import { useMoved, type CaseDetail } from './cases';

/** Moves a case on from the version that the reader sees. */
export function useMove<Body = void>(it: CaseDetail, done: string, send: Sending<CaseDetail, Body>) {
  const { message } = App.useApp();
  const moved = useMoved();
  return useVersioned(it, send, (now) => {
    moved(now);
    message.success(done);
  });
}
