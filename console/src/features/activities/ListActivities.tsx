import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Paths } from '#shared/api/contracts';
import { itemsOf, pages } from '#shared/api/pages';
import { ORGANISE } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ActivityFacts } from './ActivityFacts';

type Query = NonNullable<Paths['/api/v1/activities']['get']['parameters']['query']>;

const STATUSES = ['PUBLISHED', 'DRAFT', 'ENDED', 'CANCELLED'] as const;

/** The activities that the reader may see, by where they stand. */
export default function ListActivities() {
  const { t } = useTranslation();
  const [asked, ask] = useSearchParams();
  const organises = may(useMe(), ORGANISE);
  const status = STATUSES.find((known) => known === asked.get('status')) ?? 'PUBLISHED';
  const list = useInfiniteQuery({
    queryKey: ['activities', status],
    queryFn: ({ pageParam: cursor }) => {
      const query: Query = { status, ...(cursor && { cursor }) };
      return answer(api.GET('/api/v1/activities', { params: { query } }));
    },
    ...pages,
  });
  const items = itemsOf(list.data);
  return (
    <Page
      title={t('activity.title')}
      aside={
        organises ? (
          <Link className="button" to="/activities/new">
            {t('activity.create')}
          </Link>
        ) : null
      }
    >
      <Radio.Group
        className="choice"
        aria-label={t('case.status.label')}
        optionType="button"
        value={status}
        onChange={({ target }) => ask({ status: target.value })}
        options={STATUSES.map((it) => ({ value: it, label: t(`activity.status.${it}`) }))}
      />
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t('activity.none')} /> : null}
      {items ? (
        <ul className="rows" aria-label={t('activity.title')}>
          {items.map((it) => (
            <li key={it.id}>
              <h3>
                <Link to={`/activities/${it.id}`}>{it.title}</Link>
              </h3>
              <ActivityFacts it={it} />
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
