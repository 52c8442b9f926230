import createClient, { type Middleware } from 'openapi-fetch';
import i18n from 'i18next';
import type { Paths } from './contracts';
import { Refusal } from './Refusal';

/** The gateway takes a change only with the token that its own pages can read. */
export function pageToken(): Record<string, string> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}

const everyRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18n.language);
    if (request.method !== 'GET') {
      Object.entries(pageToken()).forEach(([name, value]) => request.headers.set(name, value));
    }
  },
};

export const api = createClient<Paths>({ querySerializer: { array: { style: 'form', explode: false } } });
api.use(everyRequest);

/** The answer's data, or the refusal thrown. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw Refusal.unreachable();
  });
  if (!response.ok) {
    throw Refusal.of(response, error);
  }
  return data as T;
}
