import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { itemsOf, pages } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { CaseHit } from './CaseHit';
import { FACETS, Facets } from './Facets';
import { RecentCases } from './RecentCases';
import { SearchBox } from './SearchBox';

/** Finds matters across communities; words and filters are in the address, so that going back works. */
export default function SearchCases() {
  const { t } = useTranslation();
  const { clock } = useTimes();
  const [asked, ask] = useSearchParams();
  const words = asked.get('q') ?? '';
  const filters = Object.fromEntries(FACETS.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!]] : [])));
  const search = useInfiniteQuery({
    queryKey: ['search', words, filters],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/search', {
          params: { query: { q: words, type: ['case'], ...lists(filters), ...(cursor && { cursor }) } },
        }),
      ),
    ...pages,
    placeholderData: keepPreviousData,
    // Something else is shown at once, and whoever reads may ask again.
    retry: false,
  });
  const change = (name: string, value: string | null) =>
    ask((now) => {
      const next = new URLSearchParams(now);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }
      return next;
    });
  const first = search.data?.pages[0];
  const hits = itemsOf(search.data) ?? [];
  const clear = () => ask(words ? { q: words } : {});
  return (
    <Page title={t('search.title')}>
      <SearchBox words={words} onSearch={(q) => (q === words ? void search.refetch() : change('q', q))} />
      {first ? (
        <div className="found" aria-busy={search.isPlaceholderData}>
          <Facets facets={first.facets} chosen={filters} onChoose={change} onClear={clear} />
          <section>
            <p role="status" className="summary">
              {t('search.found', { count: first.total })}
              {first.asOf ? ` · ${t('search.asOf', { time: clock(first.asOf) })}` : null}
            </p>
            {hits.length === 0 ? <Nothing title={t('search.none')} hint={t('search.noneHint')} /> : null}
            <ul className="rows" aria-label={t('search.title')}>
              {hits.map((hit) => (
                <CaseHit key={hit.id} hit={hit} />
              ))}
            </ul>
            <ProblemNotice refusal={search.error} onReload={search.isFetchNextPageError ? search.fetchNextPage : search.refetch} />
            <More list={search} />
            {first.related.length > 0 ? (
              <>
                <h2>{t('search.related')}</h2>
                <ul className="rows" aria-label={t('search.related')}>
                  {first.related.map((hit) => (
                    <CaseHit key={hit.id} hit={hit} />
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        </div>
      ) : search.error ? (
        <>
          <ProblemNotice refusal={search.error} onReload={search.refetch} />
          {Object.keys(filters).length > 0 ? <Button onClick={clear}>{t('search.clear')}</Button> : null}
          {search.error.away ? <RecentCases /> : null}
        </>
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  );
}

/** Each filter takes several values; here it has one. */
function lists(filters: Record<string, string>) {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
}
