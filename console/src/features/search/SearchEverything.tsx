import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { itemsOf } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { READ_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Degraded } from './Degraded';
import { Facets } from './Facets';
import { FoundHit } from './FoundHit';
import { KeepSearch } from './KeepSearch';
import { addressOf, questionOf, toggled, type Facet, type Question } from './question';
import { RecentCases } from './RecentCases';
import { found } from './search';
import { SearchBox, type Suggestion } from './SearchBox';
import { SearchMemory } from './SearchMemory';

const NARROWS: Partial<Record<Suggestion['kind'], Facet>> = { DIVISION: 'division', CATEGORY: 'category', UNIT: 'unit' };

/** One box for matters, activities, units and places; words and filters are in the address, so that going back works. */
export default function SearchEverything() {
  const { t } = useTranslation();
  const { clock } = useTimes();
  const people = may(useMe(), READ_RESIDENTS);
  const [address, go] = useSearchParams();
  const question = questionOf(address);
  const search = useInfiniteQuery(found(question));
  const ask = (next: Question) => go(addressOf(next));
  const first = search.data?.pages[0];
  const hits = itemsOf(search.data) ?? [];
  const clear = () => ask({ q: question.q, chosen: {} });
  const choose = (it: Suggestion) => {
    const name = NARROWS[it.kind];
    ask(name && it.value ? toggled({ ...question, q: '', chosen: {} }, name, it.value) : { ...question, q: it.text });
  };
  return (
    <Page title={t('search.title')}>
      <SearchBox
        words={question.q}
        onSearch={(q) => (q === question.q ? void search.refetch() : ask({ ...question, q }))}
        onChoose={choose}
      />
      <SearchMemory onAsk={ask} />
      {address.has('saved') ? <p role="status">{t('search.saved.closed')}</p> : null}
      {first ? (
        <div className="found" aria-busy={search.isPlaceholderData}>
          <Facets facets={first.facets} question={question} onAsk={ask} onClear={clear} />
          <section>
            <div className="facts above">
              <p role="status" className="summary">
                {t('search.found', { count: first.total })}
                {first.asOf ? ` · ${t('search.asOf', { time: clock(first.asOf) })}` : null}
              </p>
              {question.q ? (
                <Radio.Group
                  aria-label={t('search.sort.label')}
                  optionType="button"
                  value={question.sort ?? 'relevance'}
                  onChange={({ target }) => ask({ ...question, sort: target.value === 'newest' ? 'newest' : undefined })}
                  options={(['relevance', 'newest'] as const).map((it) => ({ value: it, label: t(`search.sort.${it}`) }))}
                />
              ) : null}
              <KeepSearch question={question} />
            </div>
            <Degraded types={first.degraded} />
            {hits.length === 0 ? <Nothing title={t('search.none')} hint={t('search.noneHint')} /> : null}
            <ul className="rows" aria-label={t('search.title')}>
              {hits.map((hit) => (
                <FoundHit key={`${hit.type}${hit.id}`} hit={hit} />
              ))}
            </ul>
            <More list={search} />
            {first.degraded.includes('case') ? <RecentCases /> : null}
            {first.related.length > 0 ? (
              <>
                <h2>{t('search.related')}</h2>
                <ul className="rows" aria-label={t('search.related')}>
                  {first.related.map((hit) => (
                    <FoundHit key={`${hit.type}${hit.id}`} hit={hit} />
                  ))}
                </ul>
              </>
            ) : null}
            {people && question.q ? (
              <p>
                <Link to="/people">{t('search.people')}</Link>
              </p>
            ) : null}
          </section>
        </div>
      ) : search.isLoading ? (
        <Loading rows={8} />
      ) : null}
      {search.error ? (
        <>
          <ProblemNotice refusal={search.error} onReload={search.refetch} />
          {search.error.away ? <RecentCases /> : <Button onClick={clear}>{t('search.clear')}</Button>}
        </>
      ) : null}
    </Page>
  );
}
