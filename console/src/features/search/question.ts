/** What hits can be narrowed by, in the order in which the page shows it. */
export const FACETS = ['type', 'status', 'kind', 'category', 'division', 'unit', 'month'] as const;

/** Days such as 2026-01-31, both within. */
export const DAYS = ['from', 'to'] as const;

export type Facet = (typeof FACETS)[number];
export type Sort = 'relevance' | 'newest';

/** Words, filters, days and order, as the page's address has them. */
export interface Question {
  q: string;
  chosen: Partial<Record<Facet, string[]>>;
  from?: string;
  to?: string;
  sort?: Sort;
}

function isDay(text: string | null): boolean {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function questionOf(address: URLSearchParams): Question {
  const chosen = FACETS.flatMap((name) => (address.has(name) ? [[name, address.getAll(name)] as const] : []));
  return {
    q: address.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    ...Object.fromEntries(DAYS.flatMap((name) => (isDay(address.get(name)) ? [[name, address.get(name)]] : []))),
    ...(address.get('sort') === 'newest' && { sort: 'newest' }),
  };
}

export function addressOf({ q, chosen, sort, ...days }: Question): URLSearchParams {
  const address = new URLSearchParams(q ? { q } : {});
  FACETS.forEach((name) => chosen[name]?.forEach((value) => address.append(name, value)));
  DAYS.forEach((name) => (days[name] ? address.set(name, days[name]) : undefined));
  if (sort) {
    address.set('sort', sort);
  }
  return address;
}

/** The question with a value chosen that was not, or not chosen any more. */
export function toggled(question: Question, name: Facet, value: string): Question {
  const now = question.chosen[name] ?? [];
  const then = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  const chosen = { ...question.chosen, [name]: then };
  if (then.length === 0) {
    delete chosen[name];
  }
  return { ...question, chosen };
}

/** Whether anything narrows the hits beside the words. */
export function narrowed({ chosen, from, to }: Question): boolean {
  return Boolean(Object.keys(chosen).length > 0 || from || to);
}

const KEPT = ['division', 'status', 'kind', 'category', 'unit'] as const;

/** What a saved search can hold. */
export type Kept = { q: string } & { [name in (typeof KEPT)[number]]?: string[] | null };

/** The question as it can be saved, if it says anything and can: saved searches are about cases, and never of a time. */
export function keepable({ q, chosen, from, to }: Question): Kept | undefined {
  const { type, month, ...filters } = chosen;
  const ofCases = type === undefined || (type.length === 1 && type[0] === 'case');
  const saysAnything = q !== '' || Object.keys(filters).length > 0;
  return ofCases && !month && !from && !to && saysAnything ? { q, ...filters } : undefined;
}

export function askedAgain(kept: Kept): Question {
  const chosen = KEPT.flatMap((name) => (kept[name]?.length ? [[name, kept[name]] as const] : []));
  return { q: kept.q, chosen: { type: ['case'], ...Object.fromEntries(chosen) }, sort: 'newest' };
}
