import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';

export type Import = Schemas['ImportView'];
export type Export = Schemas['ExportView'];

const LOOK_EVERY_MILLIS = 1_000;

export const works = ({ state }: Import) => state === 'CHECKING' || state === 'APPLYING';

/** An import, looked at again and again while it is at work. */
export const oneImport = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answer(api.GET('/api/v1/residents/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && works(data) ? LOOK_EVERY_MILLIS : false),
  });

/** The rows that cannot be taken in, worded in the reader's language. */
export const badRows = (id: string, language: string) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'errors', language],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: 50, ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/residents/imports/{id}/errors', { params: { path: { id }, query } }));
    },
    ...pages,
  });

/** An export, looked at again and again until its file is there. */
export const oneExport = (id: string) =>
  queryOptions({
    queryKey: ['export', id],
    queryFn: () => answer(api.GET('/api/v1/residents/exports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'WAITING' ? LOOK_EVERY_MILLIS : false),
  });

/** How much of an import's present step is done, in whole percents. */
export function progress({ state, rows, checked, applied, existing, failed }: Import): number {
  const done = state === 'CHECKING' ? checked : applied + existing + failed;
  return rows === 0 ? 0 : Math.min(100, Math.floor((100 * done) / rows));
}

/** What can be committed: everything was checked, and what is wrong is left out on purpose. */
export function mayCommit({ state, failed, goOn }: Import): boolean {
  return state === 'CHECKED' && (failed === 0 || goOn);
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By its name: browsers know what a CSV file is only where an office program told them. */
export function typeOf({ name }: Pick<File, 'name'>): string {
  return name.toLowerCase().endsWith('.xlsx') ? SPREADSHEET : 'text/csv';
}
