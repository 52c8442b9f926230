import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Refusal } from '#shared/api/Refusal';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

/** What was counted, that it is on its way, or refused; the last answer stays until the next one is there. */
export function Answered<Data>({ to, children }: { to: UseQueryResult<Data, Refusal>; children: (data: Data) => ReactNode }) {
  if (to.error) {
    return <ProblemNotice refusal={to.error} onReload={to.refetch} />;
  }
  return to.data ? <div aria-busy={to.isPlaceholderData}>{children(to.data)}</div> : <Loading rows={6} />;
}
