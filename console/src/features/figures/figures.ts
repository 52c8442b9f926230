import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Paths, Schemas } from '#shared/api/contracts';
import { today } from '#shared/i18n/times';

export type Question = Paths['/api/v1/figures']['get']['parameters']['query'];
export type ListQuestion = Paths['/api/v1/figures/cases']['get']['parameters']['query'];
export type Line = Schemas['FigureViewLine'];
export type Rate = Schemas['FigureViewRate'];

export const CUTS: Question['by'][] = ['DIVISION', 'UNIT', 'CATEGORY', 'MONTH'];

/** What the address asks for; without days, this month. */
export function asked(address: URLSearchParams, home: string): Question {
  return {
    division: address.get('division') ?? home,
    by: CUTS.find((by) => by === address.get('by')) ?? 'DIVISION',
    from: address.get('from') ?? `${today().slice(0, 7)}-01`,
    to: address.get('to') ?? today(),
  };
}

export const figures = (query: Question) =>
  queryOptions({
    queryKey: ['figures', query],
    queryFn: () => answer(api.GET('/api/v1/figures', { params: { query } })),
    enabled: query.division !== '',
  });

/** The page for the list that a figure names by its address in the API. */
export function listPage(list: string): string {
  return `/figures/cases?${new URL(list, location.origin).searchParams}`;
}

/** The other way round; the service looks at what is in it. */
export function listAsked(address: URLSearchParams): ListQuestion {
  const { detail, ...rest } = Object.fromEntries(address);
  return { ...rest, ...(detail && { detail: detail.split(',') }) } as ListQuestion;
}
