import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { queryClient } from '#shared/api/queryClient';
import { session } from '#shared/session/session';
import { closeIfSignedInAgain } from '#shared/session/signIn';
import { Welcome } from './Welcome';

// What only those who are signed in need comes after the first page.
const Workplace = lazy(() => import('./Workplace'));

function Door() {
  const { data, error, refetch } = useQuery(session);
  const entered = data?.signedIn || queryClient.getQueryData(['me']) !== undefined;
  useEffect(() => {
    if (data?.signedIn) {
      closeIfSignedInAgain();
    }
  }, [data]);
  if (entered) {
    return (
      <Suspense>
        <Workplace />
      </Suspense>
    );
  }
  return data || error ? <Welcome unreachable={!data} onRetry={() => void refetch()} /> : null;
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Door />
    </QueryClientProvider>
  );
}
