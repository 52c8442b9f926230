import { useQuery } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';

/** The path of a division that is only known by its code. */
export function usePlace(code: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['division', code],
    queryFn: () => answer(api.GET('/api/v1/divisions/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== undefined,
    staleTime: 300_000,
  });
  return data?.path;
}
