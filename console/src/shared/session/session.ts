import { queryOptions } from '@tanstack/react-query';
import { answer, api, pageToken } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { SESSION } from '#shared/api/queryClient';
import { Refusal } from '#shared/api/Refusal';

async function json<T>(path: string, options?: RequestInit): Promise<T> {
  const response = await fetch(path, options).catch(() => {
    throw Refusal.unreachable();
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw Refusal.of(response, body);
  }
  return body as T;
}

/** Whether somebody is signed in here; the gateway answers it without an error either way. */
export const session = queryOptions({
  queryKey: SESSION,
  queryFn: () => json<{ signedIn: boolean }>('/session'),
  staleTime: Infinity,
});

export type Me = Schemas['Me'];

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.GET('/api/v1/me')),
  staleTime: 60_000,
});

export async function signOut(): Promise<void> {
  const { location: goOn } = await json<{ location: string }>('/logout', { method: 'POST', headers: pageToken() });
  location.assign(goOn);
}
