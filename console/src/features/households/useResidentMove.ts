import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useVersioned, type Sending } from '#shared/api/useVersioned';
import { oneResident, type Resident } from './households';

/** Changes a resident's file from the version that the reader sees; what was read of households is read again. */
export function useResidentMove<Body>(it: Resident, done: string, send: Sending<Resident, Body>) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useVersioned(it, send, (now) => {
    message.success(done);
    queries.setQueryData(oneResident(it.id).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['resident', it.id, 'readings'] });
    void queries.invalidateQueries({ queryKey: ['household'] });
    return queries.invalidateQueries({ queryKey: ['households'] });
  });
}
