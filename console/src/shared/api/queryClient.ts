import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from './Refusal';

export const SESSION = ['session'];

function notice(error: Error): void {
  if (error instanceof Refusal && error.signedOut) {
    queryClient.setQueryData(SESSION, { signedIn: false });
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // Once, after what the service asked for; whoever reads decides about more.
      retry: (failures, error) => failures < 1 && error instanceof Refusal && error.passes,
      retryDelay: (_, error) => ((error instanceof Refusal && error.retryAfterSeconds) || 1) * 1000,
    },
    mutations: { retry: false },
  },
});

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refusal;
  }
}
