import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '#shared/api/queryClient';
import { session } from '#shared/session/session';
import { closeIfSignedInAgain } from '#shared/session/signIn';
import { Guard } from './Guard';
import { Welcome } from './Welcome';

// What only those who are signed in need comes after the first page.
const Workplace = lazy(() => import('./Workplace'));

function Door() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(session);
  const entered = data?.signedIn || queryClient.getQueryData(['me']) !== undefined;
  useEffect(() => {
    if (data?.signedIn) {
      closeIfSignedInAgain();
    }
  }, [data]);
  if (entered) {
    return (
      <Guard>
        <Suspense fallback={<p role="status">{t('common.loading')}</p>}>
          <Workplace />
        </Suspense>
      </Guard>
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
