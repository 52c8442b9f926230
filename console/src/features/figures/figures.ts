import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Paths, Schemas } from '#shared/api/contracts';
import { today } from '#shared/i18n/times';

export type Question = Paths['/api/v1/figures']['get']['parameters']['query'];
export type ListQuestion = Paths['/api/v1/figures/cases']['get']['parameters']['query'];
export type Line = Schemas['FigureViewLine'];
export type Rate = Schemas['FigureViewRate'];

export const CUTS: Question['by'][] = ['DIVISION', 'UNIT', 'CATEGORY', 'MONTH'];

/** Where, and from which day to which. */
export type Within = Pick<Question, 'division' | 'from' | 'to'>;

/** What the address asks for; without days, this month. */
export function within(address: URLSearchParams, home: string): Within {
  return {
    division: address.get('division') ?? home,
    from: address.get('from') ?? `${today().slice(0, 7)}-01`,
    to: address.get('to') ?? today(),
  };
}

/** By what figures are cut. */
export function cut(address: URLSearchParams): Question['by'] {
  return CUTS.find((by) => by === address.get('by')) ?? 'DIVISION';
}

/** The days of a month such as 2026-02. */
export function daysOf(month: string): Pick<Within, 'from' | 'to'> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

export const figures = (query: Question) =>
  queryOptions({
    queryKey: ['figures', query],
    queryFn: () => answer(api.GET('/api/v1/figures', { params: { query } })),
    enabled: query.division !== '',
  });

export const openByDay = (query: Within) =>
  queryOptions({
    queryKey: ['figures', 'days', query],
    queryFn: () => answer(api.GET('/api/v1/figures/days', { params: { query } })),
    enabled: query.division !== '',
  });

const MOST_REPEATS = 100;

export const repeats = (query: Within) =>
  queryOptions({
    queryKey: ['figures', 'repeats', query],
    queryFn: () => answer(api.GET('/api/v1/figures/repeats', { params: { query: { ...query, limit: MOST_REPEATS } } })),
    enabled: query.division !== '',
  });

export type Returned = Schemas['ReadReturnsReturned'];

export const REASONS: Returned['reason'][] = ['WRONG_UNIT', 'NOT_IN_REMIT', 'WRONG_PLACE', 'INCOMPLETE', 'DUPLICATE'];

export const returns = (division: string, month: string) =>
  queryOptions({
    queryKey: ['figures', 'returns', division, month],
    queryFn: () => answer(api.GET('/api/v1/handovers/returns', { params: { query: { division, month } } })),
    enabled: division !== '',
  });

/** One line for each division that had sent what came back, with how much for each reason. */
export function bySender(items: Returned[]) {
  return [...new Set(items.map(({ division }) => division ?? ''))].map((division) => {
    const of = items.filter((it) => (it.division ?? '') === division);
    return {
      division,
      place: of[0]?.place,
      counts: REASONS.map((reason) => of.find((it) => it.reason === reason)?.count ?? 0),
      total: of.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** Where the API lists what counted on one day. */
export function listOfDay(division: string, measure: ListQuestion['measure'], day: string): string {
  return `/api/v1/figures/cases?${new URLSearchParams({ division, measure, from: day, to: day })}`;
}

/** The page for the list that a figure names by its address in the API. */
export function listPage(list: string): string {
  return list.replace(/^\/api\/v1/, '');
}

/** The other way round; the service looks at what is in it. */
export function listAsked(address: URLSearchParams): ListQuestion {
  const { detail, ...rest } = Object.fromEntries(address);
  return { ...rest, ...(detail && { detail: detail.split(',') }) } as ListQuestion;
}
