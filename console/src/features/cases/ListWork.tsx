import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { itemsOf, pages } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

const STATUSES = ['SENT', 'SIGNED', 'CONTACTED', 'ANSWERED'] as const;

/** The shares of the reader's units, newest first: those that wait for an answer, or those of one status. */
export default function ListWork() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const [asked, ask] = useSearchParams();
  const status = STATUSES.find((known) => known === asked.get('status'));
  const list = useInfiniteQuery({
    queryKey: ['handovers', status],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/handovers', { params: { query: { ...(status && { status }), ...(cursor && { cursor }) } } })),
    ...pages,
  });
  const items = itemsOf(list.data);
  return (
    <Page title={t('work.title')}>
      <Radio.Group
        className="choice"
        aria-label={t('case.status.label')}
        optionType="button"
        value={status ?? 'OPEN'}
        onChange={({ target }) => ask(target.value === 'OPEN' ? {} : { status: target.value })}
        options={[
          { value: 'OPEN', label: t('work.OPEN') },
          ...STATUSES.map((it) => ({ value: it, label: t(`share.status.${it}`) })),
        ]}
      />
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t('work.none')} hint={t('work.noneHint')} /> : null}
      {items ? (
        <ul className="rows" aria-label={t('work.title')}>
          {items.map((it) => (
            <li key={it.id}>
              <h3>
                <Link to={`/cases/${it.caseId}`}>{it.title}</Link>
              </h3>
              <p className="facts">
                <span className="tag">{t(`share.status.${it.status}`)}</span>
                {it.urgency === 'NORMAL' ? null : <strong>{t(`case.urgency.${it.urgency}`)}</strong>}
                <span>{t(`share.${it.role}`)}</span>
                <span>{it.unitName}</span>
                <span>{it.place ?? t('common.unknownPlace')}</span>
                <span>{t('share.at.sentAt', { time: moment(it.sentAt) })}</span>
                <span className="number">{it.number}</span>
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
