import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';

export type Account = Schemas['Account'];
export type Unit = Schemas['Unit'];

/** Everybody's accounts, or the one with a name. */
export const accounts = (username?: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', username],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/accounts', { params: { query: { ...(username && { username }), ...(cursor && { cursor }) } } })),
    ...pages,
  });

export const grantsOf = (account: string) =>
  infiniteQueryOptions({
    queryKey: ['grants', account],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/grants', { params: { query: { account, limit: 200, ...(cursor && { cursor }) } } })),
    ...pages,
  });

export const unitList = infiniteQueryOptions({
  queryKey: ['units', 'list'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/units', { params: { query: { ...(cursor && { cursor }) } } })),
  ...pages,
});

export const apiClients = infiniteQueryOptions({
  queryKey: ['api-clients'],
  queryFn: ({ pageParam: cursor }) =>
    answer(api.GET('/api/v1/api-clients', { params: { query: { ...(cursor && { cursor }) } } })),
  ...pages,
});

export const responsibilities = infiniteQueryOptions({
  queryKey: ['responsibilities'],
  queryFn: ({ pageParam: cursor }) =>
    answer(api.GET('/api/v1/responsibilities', { params: { query: { limit: 50, ...(cursor && { cursor }) } } })),
  ...pages,
});

export type Category = Schemas['CategoryView'];

/** What begins the key of everything that is read of the tree, here and where categories are picked. */
export const CATEGORIES = ['categories'];

export const CATEGORY_LEVELS = 3;

/** One level of the tree, with those out of use. */
export const categoriesBelow = (parent: string) =>
  infiniteQueryOptions({
    queryKey: [...CATEGORIES, 'below', parent],
    queryFn: ({ pageParam: cursor }) => {
      const query = { retired: true, limit: 50, ...(parent && { parent }), ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/categories', { params: { query } }));
    },
    ...pages,
  });

/** The way down to a category, itself last; its path is the names on the way. */
export function ancestors(path: string): { name: string; path: string }[] {
  const names = path.split('/');
  return names.map((name, index) => ({ name, path: names.slice(0, index + 1).join('/') }));
}
