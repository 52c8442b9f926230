import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
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
      answer(api.GET('/api/v1/search', { params: { query: { q: words, ...filters, ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
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
  const hits = search.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('search.title')}>
      <SearchBox words={words} onSearch={(q) => (q === words ? void search.refetch() : change('q', q))} />
      {search.error ? (
        <>
          <ProblemNotice refusal={search.error} onReload={search.refetch} />
          {search.error.passes ? <RecentCases /> : null}
        </>
      ) : first ? (
        <div className="found" aria-busy={search.isPlaceholderData}>
          <Facets facets={first.facets} chosen={filters} onChoose={change} onClear={() => ask(words ? { q: words } : {})} />
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
            {search.hasNextPage ? (
              <Button block loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
                {t('common.more')}
              </Button>
            ) : null}
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
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  );
}
