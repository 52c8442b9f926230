import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Paths, Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';

export type Address = Schemas['AddressView'];
export type Resident = Schemas['ResidentView'];
export type Relation = NonNullable<Resident['relation']>;

export const RELATIONS: Relation[] = ['HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER_RELATIVE', 'LODGER', 'OTHER'];

const MANY = 200;

type AddressQuery = NonNullable<Paths['/api/v1/addresses']['get']['parameters']['query']>;

const addresses = (where: AddressQuery) =>
  infiniteQueryOptions({
    queryKey: ['addresses', where],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/addresses', { params: { query: { ...where, limit: MANY, ...(cursor && { cursor }) } } })),
    ...pages,
  });

export const estates = (division: string) => addresses({ division, kind: 'ESTATE' });

export const below = (parent: string) => addresses({ parent });

export const oneAddress = (id: string) =>
  queryOptions({
    queryKey: ['address', id],
    queryFn: () => answer(api.GET('/api/v1/addresses/{id}', { params: { path: { id } } })),
  });

export const householdsAt = (dwelling: string) =>
  queryOptions({
    queryKey: ['households', dwelling],
    queryFn: () => answer(api.GET('/api/v1/households', { params: { query: { dwelling, limit: MANY } } })),
  });

export const oneHousehold = (id: string) =>
  queryOptions({
    queryKey: ['household', id],
    queryFn: () => answer(api.GET('/api/v1/households/{id}', { params: { path: { id } } })),
  });

/** Each reading of a file is recorded, so it is read when somebody opens it and not again behind their back. */
export const oneResident = (id: string) =>
  queryOptions({
    queryKey: ['resident', id],
    queryFn: () => answer(api.GET('/api/v1/residents/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

export const readings = (id: string) =>
  queryOptions({
    queryKey: ['resident', id, 'readings'],
    queryFn: () => answer(api.GET('/api/v1/residents/{id}/readings', { params: { path: { id }, query: { limit: 50 } } })),
    staleTime: 0,
  });
