import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { itemsOf, pages } from '#shared/api/pages';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { listAsked } from './figures';

/** The matters that a figure counted; one beyond the reader's rights is a line without its matter. */
export default function FigureCases() {
  const { t, i18n } = useTranslation();
  const [address] = useSearchParams();
  const question = listAsked(address);
  const list = useInfiniteQuery({
    queryKey: ['figures', 'cases', question],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/figures/cases', { params: { query: { ...question, ...(cursor && { cursor }) } } })),
    ...pages,
  });
  const items = itemsOf(list.data);
  const outcome = (code: string) => (i18n.exists(`outcome.${code}`) ? t(`outcome.${code}` as 'outcome.ALL') : null);
  return (
    <Page title={t('figures.listTitle')} aside={<Link to="/figures">{t('figures.up')}</Link>}>
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t('figures.none')} /> : null}
      {items ? (
        <ul className="rows" aria-label={t('figures.listTitle')}>
          {items.map(({ item, at, day, detail, handover }) => (
            <li key={`${item?.id}${handover}${at}`}>
              {item ? <Link to={`/cases/${item.id}`}>{item.title}</Link> : <span>{t('figures.beyond')}</span>}
              <p className="facts">
                <span>{day}</span>
                <span>{t(`measure.${question.measure}`)}</span>
                {outcome(detail) ? <span>{outcome(detail)}</span> : null}
                {item ? <span>{item.place ?? t('common.unknownPlace')}</span> : null}
                {item ? <span className="number">{item.number}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : list.error ? null : (
        <Loading />
      )}
      <More list={list} />
    </Page>
  );
}
