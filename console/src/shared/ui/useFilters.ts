import { useSearchParams } from 'react-router';

/** What narrows a list, as the page's address has it, and how to change one of it. */
export function useFilters<Name extends string>(...names: Name[]) {
  const [asked, ask] = useSearchParams();
  const filters = Object.fromEntries(
    names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : [])),
  ) as Partial<Record<Name, string>>;
  const change = (name: Name, value: string | undefined) =>
    ask((now) => {
      const next = new URLSearchParams(now);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }
      return next;
    });
  return [filters, change] as const;
}
