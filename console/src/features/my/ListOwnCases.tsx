import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '#shared/api/client';
import { itemsOf, pages } from '#shared/api/pages';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { OwnFacts } from './OwnFacts';

/** What the reader has brought, the newest first. */
export default function ListOwnCases() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['own', 'list'],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/my/cases', { params: { query: cursor ? { cursor } : {} } })),
    ...pages,
  });
  const items = itemsOf(list.data);
  return (
    <Page
      title={t('own.title')}
      aside={
        <span className="facts">
          <Link className="save" to="/my/file">
            {t('own.fileOf')}
          </Link>
          <Link className="button" to="/my/cases/new">
            {t('own.file')}
          </Link>
        </span>
      }
    >
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t('own.none')} hint={t('own.noneHint')} /> : null}
      {items ? (
        <ul className="rows" aria-label={t('own.title')}>
          {items.map((it) => (
            <li key={it.id}>
              <h2>
                <Link to={`/my/cases/${it.id}`}>{it.title}</Link>
              </h2>
              <OwnFacts it={it} />
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
